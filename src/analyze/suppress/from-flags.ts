import { UsageError } from '../../core/errors.ts';
import type { Suppression } from './suppression.ts';

/**
 * Reads `--ignore CODE: reason` and `--ignore CODE Kind/namespace/name: reason`. Another form is a UsageError, and so is a missing reason:
 * whoever types the flag can add it.
 */
export function suppressionFromFlag(text: string): Suppression {
  const match = /^([A-Za-z][\w-]*)(?:\s+([^\s:]+))?\s*:\s*(.+)$/.exec(text.trim());
  if (!match) {
    throw new UsageError(
      `--ignore takes a code and a reason, not "${text}"`,
      'Write for instance --ignore "EG0007: routes are added by tenants" or --ignore "EG0007 Gateway/infra/*: ...".',
    );
  }
  const [, code = '', pattern, reason = ''] = match;
  return { code, reason, by: 'flag', source: undefined, ...(pattern !== undefined && { scope: { pattern } }) };
}
