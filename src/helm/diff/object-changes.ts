import { describeRef, type ResourceRef, refOf } from '../../core/resource-ref.ts';
import type { ChartObject } from '../install/chart-object.ts';
import { compareInstallKinds } from '../install/kind-order.ts';

/** What happens to one object. `before` or `after` is absent when it is added or removed. */
export interface ObjectChange {
  readonly ref: ResourceRef;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before?: ChartObject;
  readonly after?: ChartObject;
}

/** The objects of two manifests side by side, in the order of installation; equal ones are left out. */
export function objectChanges(before: readonly ChartObject[], after: readonly ChartObject[]): readonly ObjectChange[] {
  const old = new Map(before.map((object) => [keyOf(object), object] as const));
  const next = new Map(after.map((object) => [keyOf(object), object] as const));
  const removed = [...old].filter(([key]) => !next.has(key)).map(([, object]) => changeOf(object, undefined));
  const others = [...next].map(([key, object]) => changeOf(old.get(key), object));
  return inOrder([...others, ...removed].filter((change) => change !== undefined));
}

/** One object before and after; undefined when it stays as it is. */
export function changeOf(before: ChartObject | undefined, after: ChartObject | undefined): ObjectChange | undefined {
  const object = after ?? before;
  if (object === undefined) return undefined;
  const ref = refOf(object);
  if (before === undefined) return { ref, change: 'added', after: object };
  if (after === undefined) return { ref, change: 'removed', before };
  return canonical(before) === canonical(after) ? undefined : { ref, change: 'changed', before, after };
}

/** Changes in the order in which an installation would make them. */
export function inOrder(changes: readonly ObjectChange[]): readonly ObjectChange[] {
  return [...changes].sort((a, b) => compareInstallKinds(a.ref.kind, b.ref.kind));
}

function keyOf(object: ChartObject): string {
  const ref = refOf(object);
  return `${ref.group} ${describeRef(ref)}`;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
