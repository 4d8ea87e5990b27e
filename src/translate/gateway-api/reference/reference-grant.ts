import type { ReferenceGrant } from '../../../resources/generated/types.ts';

/** The object that refers: what a ReferenceGrant's `from` is compared with. */
export interface ReferenceFrom {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
}

/** The object referred to; group and kind are those after defaulting, the core group is empty. */
export interface ReferenceTo {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** What ReferenceGrants permit, one entry for each pair of `from` and `to`. */
export interface GrantIndex {
  readonly grantedReferences: ReadonlySet<string>;
}

/** Reads all ReferenceGrants once, so that each question costs one look-up. */
export function indexGrants(grants: readonly ReferenceGrant[]): ReadonlySet<string> {
  const granted = new Set<string>();
  for (const { metadata, spec } of grants) {
    const namespace = metadata?.namespace ?? '';
    for (const from of spec?.from ?? []) {
      for (const to of spec?.to ?? []) {
        const target = { group: to.group ?? '', kind: to.kind, namespace, name: to.name ?? '' };
        granted.add(pairKey({ ...from, group: from.group ?? '' }, target));
      }
    }
  }
  return granted;
}

/**
 * True within one namespace, and where a ReferenceGrant in the target's namespace has a `from` that equals group, kind and
 * namespace and a `to` that equals group and kind with no name, an empty one or the target's (spec/gateway-api.md 10.1).
 */
export function isReferenceGranted({ grantedReferences }: GrantIndex, from: ReferenceFrom, to: ReferenceTo): boolean {
  if (from.namespace === to.namespace) return true;
  return grantedReferences.has(pairKey(from, { ...to, name: '' })) || grantedReferences.has(pairKey(from, to));
}

function pairKey(from: ReferenceFrom, to: ReferenceTo): string {
  return [from.group, from.kind, from.namespace, to.namespace, to.group, to.kind, to.name].join('|');
}
