import type { FieldPath } from '../../core/diagnostic.ts';
import { groupBy } from '../../core/group-by.ts';
import type { ParentReference } from '../../resources/generated/types.ts';
import type { AnyRoute } from '../../translate/gateway-api/contexts.ts';

/** A parentRef of a route, with its place. */
export interface ParentUse {
  readonly route: AnyRoute;
  readonly parentRef: ParentReference;
  readonly path: FieldPath;
}

/** The parentRefs of routes by the parent that they name: `Gateway/<namespace>/<name>` or `ListenerSet/...`. */
export function parentUses(routes: readonly AnyRoute[]): ReadonlyMap<string, readonly ParentUse[]> {
  return groupBy(routes.flatMap(parentsOf), ({ route, parentRef: { kind, namespace, name } }) =>
    [kind ?? 'Gateway', namespace ?? route.metadata.namespace ?? '', name].join('/'),
  );
}

function parentsOf(route: AnyRoute): readonly ParentUse[] {
  return (route.spec.parentRefs ?? []).map((parentRef, i) => ({ route, parentRef, path: ['spec', 'parentRefs', i] }));
}
