import type { RefusableResource, Refusal } from './refusal.ts';

/** Resources of one kind and name: Envoy takes one of them. Load assignments are updates of a cluster, the last one counts. */
export function refusedNames(resources: readonly RefusableResource[]): readonly Refusal[] {
  const seen = new Set<string>();
  return resources.flatMap(({ kind, name, message }): readonly Refusal[] => {
    if (kind === 'load assignment') return [];
    const key = `${kind} ${name}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const field = { kind, name, path: ['name'], nodes: [message] };
    return [{ ...field, message: `is the name of another ${kind} too: "${name}"` }];
  });
}
