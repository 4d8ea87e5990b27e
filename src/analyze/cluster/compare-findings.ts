import { formatPath } from '../../core/diagnostic.ts';
import type { Finding } from '../finding.ts';
import { refKey } from '../index/ref-key.ts';

/**
 * Tells what a change does to findings: introduced (only after), unchanged (both), fixed (only before, at the end of the list). Places do
 * not count, so a field that only moved is unchanged.
 */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const old = new Set(before.map(identity));
  const now = new Set(after.map(identity));
  return [
    ...after.map(
      (finding): Finding => ({ ...finding, state: old.has(identity(finding)) ? 'unchanged' : 'introduced' }),
    ),
    ...before.flatMap((finding): readonly Finding[] =>
      now.has(identity(finding)) ? [] : [{ ...finding, state: 'fixed' }],
    ),
  ];
}

function identity({ code, resource, path = [], message }: Finding): string {
  return [code, resource ? refKey(resource) : '', formatPath(path), message].join('\n');
}
