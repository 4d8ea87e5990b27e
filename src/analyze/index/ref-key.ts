import type { ResourceRef } from '../../core/resource-ref.ts';

/** A text that two references share exactly when they mean the same object. */
export function refKey({ group, kind, namespace, name }: ResourceRef): string {
  return `${group}/${kind}/${namespace ?? ''}/${name}`;
}
