import { compareBytes } from '../../core/compare.ts';
import type { EnvoyPatchPolicy } from '../generated/types.ts';
import type { ObjectMeta } from '../kinds/object-meta.ts';
import type { ResourceSet } from '../resource-set.ts';

interface Named {
  readonly metadata: ObjectMeta;
}

/** Orders every list by creation time (an absent one is the oldest), namespace and name; Namespaces by name; patch policies by priority first. */
export function sortSet(set: ResourceSet): ResourceSet {
  const sorted = Object.entries(set).map(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return [key, value];
    if (key === 'envoyPatchPolicies') return [key, [...(value as EnvoyPatchPolicy[])].sort(comparePatchPolicies)];
    return [key, [...(value as Named[])].sort(key === 'namespaces' ? compareNames : compareObjects)];
  });
  return Object.fromEntries(sorted) as ResourceSet;
}

function compareNames(a: Named, b: Named): number {
  return compareBytes(a.metadata.name ?? '', b.metadata.name ?? '');
}

function compareObjects(a: Named, b: Named): number {
  return (
    creationTime(a) - creationTime(b) ||
    compareBytes(a.metadata.namespace ?? '', b.metadata.namespace ?? '') ||
    compareNames(a, b)
  );
}

function comparePatchPolicies(a: EnvoyPatchPolicy, b: EnvoyPatchPolicy): number {
  return (a.spec.priority ?? 0) - (b.spec.priority ?? 0) || compareObjects(a, b);
}

function creationTime({ metadata }: Named): number {
  const time = Date.parse(metadata.creationTimestamp ?? '');
  return Number.isNaN(time) ? 0 : time;
}
