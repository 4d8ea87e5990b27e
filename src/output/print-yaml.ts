import { dump } from 'js-yaml';
import { compareBytes } from '../core/compare.ts';

/** A value as a YAML document as Kubernetes tools print it: keys sorted by bytes, lists not indented. */
export function printYaml(value: unknown): string {
  return dump(plain(value ?? null), { noRefs: true, lineWidth: 80, seqNoIndent: true });
}

/** A copy with sorted keys and without undefined members: what a JSON document could hold. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : plain(item)));
  if (value === null || typeof value !== 'object') return value;
  const out: Record<string, unknown> = {};
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  for (const [key, member] of entries.sort(([a], [b]) => compareBytes(a, b))) out[key] = plain(member);
  return out;
}
