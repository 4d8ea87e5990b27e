import type { BackendObjectReference } from '../../generated/types.ts';
import { type Rule, rule } from '../rule.ts';

/** Rule of a reference to a backend: a Service is named with its port. */
export function backendRefRules(paths: readonly string[]): readonly Rule[] {
  const check = ({ group, kind, port }: BackendObjectReference): boolean =>
    (group ?? '') !== '' || (kind ?? 'Service') !== 'Service' || port !== undefined;
  return rule<BackendObjectReference>(29, paths, check, 'needs a port, as it refers to a Service');
}

/** Something that names its backends in a list, and in an older field that some kinds refuse. */
interface Backends {
  readonly backendRef?: BackendObjectReference;
  readonly backendRefs?: readonly BackendObjectReference[];
}

/** Rule 177: the older field backendRef is refused. */
export function noBackendRefRules(paths: readonly string[]): readonly Rule[] {
  return rule<Backends>(
    177,
    paths,
    ({ backendRef }) => backendRef === undefined,
    'takes no backendRef; use the list backendRefs',
  );
}

/** Rules on kind and group of every entry of backendRefs; the ids differ by the kinds that are allowed. */
export function backendKindRules(
  ids: { readonly kind: number; readonly group: number },
  paths: readonly string[],
  kinds: readonly string[],
  groups: readonly string[],
): readonly Rule[] {
  const named = groups.map((group) => (group === '' ? 'the empty group' : group));
  return [
    ...rule<Backends>(
      ids.kind,
      paths,
      ({ backendRefs }) => backendRefs?.every(({ kind }) => kinds.includes(kind ?? 'Service')) ?? true,
      `takes only backendRefs of kind ${kinds.join(', ')}`,
    ),
    ...rule<Backends>(
      ids.group,
      paths,
      ({ backendRefs }) => backendRefs?.every(({ group }) => groups.includes(group ?? '')) ?? true,
      `takes only backendRefs of ${named.join(', ')}`,
    ),
  ];
}
