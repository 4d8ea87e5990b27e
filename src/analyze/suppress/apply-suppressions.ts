import { describeRef, type ResourceRef } from '../../core/resource-ref.ts';
import type { Finding, SuppressedFinding } from '../finding.ts';
import { refKey } from '../index/ref-key.ts';
import type { Suppression } from './suppression.ts';

/** Codes of findings about suppressions themselves; those cannot be suppressed. */
const suppressionCodes = { unused: 'EG0090', withoutReason: 'EG0091' } as const;

/** Findings that remain, those that were suppressed, and findings about the suppressions. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/**
 * Takes the suppressed findings out. A suppression without a reason does not count and is a finding, as is one that nothing matches:
 * it would hide the next real one. `ran` tells whether the check of a code ran, since a check that was skipped finds nothing.
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  ran: (code: string) => boolean,
): Suppressed {
  const valid = suppressions.filter(({ reason }) => reason.trim() !== '');
  const byCode = new Map<string, Suppression[]>();
  for (const one of valid) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  const used = new Set<Suppression>();
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const match = byCode.get(finding.code)?.find((one) => matches(one, finding.resource));
    if (!match) kept.push(finding);
    else {
      used.add(match);
      suppressed.push({ finding, reason: match.reason, by: match.by });
    }
  }
  const unused = valid.filter((one) => !used.has(one) && ran(one.code));
  const withoutReason = suppressions.filter(({ reason }) => reason.trim() === '');
  return { findings: [...kept, ...withoutReason.map(lacksReason), ...unused.map(isUnused)], suppressed };
}

function matches({ scope }: Suppression, resource: ResourceRef | undefined): boolean {
  if (!scope) return true;
  if (!resource) return false;
  if ('resource' in scope) return refKey(scope.resource) === refKey(resource);
  const parts = [resource.kind, ...(resource.namespace ? [resource.namespace] : []), resource.name];
  const expression = scope.pattern.split('*').map((text) => text.replace(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return new RegExp(`^${expression.join('.*')}$`).test(parts.join('/'));
}

function lacksReason(suppression: Suppression): Finding {
  return {
    code: suppressionCodes.withoutReason,
    severity: 'warning',
    message: `${describe(suppression)} gives no reason, so it does not count`,
    hint: 'Say why the finding is fine here.',
    ...suppression.source,
  };
}

function isUnused(suppression: Suppression): Finding {
  return {
    code: suppressionCodes.unused,
    severity: 'warning',
    message: `${describe(suppression)} matches no finding`,
    hint: 'Remove it: it would hide the next finding of that code.',
    ...suppression.source,
  };
}

function describe({ code, scope, by }: Suppression): string {
  const whose =
    scope === undefined ? '' : 'resource' in scope ? ` on ${describeRef(scope.resource)}` : ` for ${scope.pattern}`;
  return `the suppression of ${code}${whose} (${by.replace('-', ' ')})`;
}
