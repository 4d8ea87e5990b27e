import { formatPath } from '../core/diagnostic.ts';
import { envoyWouldRefuse } from './checks/eg0093-envoy-would-refuse.ts';
import type { Finding } from './finding.ts';
import { refKey } from './index/ref-key.ts';

/** Findings with those of a real Envoy: where it has spoken of a field, what was found without one is left out. */
export function joinJudgement(findings: readonly Finding[], judged: readonly Finding[]): readonly Finding[] {
  const spoken = new Set(judged.map(fieldOf));
  const own = findings.filter((finding) => finding.code !== envoyWouldRefuse.code || !spoken.has(fieldOf(finding)));
  return [...own, ...judged];
}

function fieldOf({ resource, path = [] }: Finding): string {
  return resource === undefined ? '' : `${refKey(resource)} ${formatPath(path)}`;
}
