import type { ResourceSet } from '../../../src/resources/resource-set.ts';
import type { RouteFilterScope } from '../../../src/translate/features/from-api-hooks.ts';
import { processBackends } from '../../../src/translate/gateway-api/backend/backend-status.ts';
import type {
  AnyRoute,
  ListenerContext,
  ParentContext,
  RouteContext,
  RouteKind,
  TranslateContext,
} from '../../../src/translate/gateway-api/contexts.ts';
import { attachRoute } from '../../../src/translate/gateway-api/route/attach-route.ts';
import { indexListeners, type ListenerIndex } from '../../../src/translate/gateway-api/route/listener-index.ts';
import type { TranslateOptions } from '../../../src/translate/options.ts';
import { contextOf } from './context-of.ts';
import { surroundings } from './route-fixtures.ts';

/** A route that knows its parents and is not translated yet. */
export interface AttachedRoute {
  readonly context: TranslateContext;
  readonly index: ListenerIndex;
  readonly routeContext: RouteContext;
  /** Its first parent. */
  readonly parent: ParentContext;
  /** The first listener that lets it in. */
  readonly listener: ListenerContext;
}

/** Attaches a route to the open Gateway (or to those of the resources); fails the test when it has no parent or listener. */
export function attachedRoute(
  route: AnyRoute,
  resources: Partial<ResourceSet> = {},
  options: Partial<TranslateOptions> = {},
): AttachedRoute {
  const context = contextOf({ ...surroundings, ...resources }, options);
  processBackends(context);
  const index = indexListeners(context);
  const routeContext = attachRoute(context, index, route.kind as RouteKind, route);
  const parent = routeContext?.parents[0];
  const listener = parent?.listeners[0] ?? context.gateways[0]?.listeners[0];
  if (!routeContext || !parent || !listener) throw new Error('the route has no parent with a listener');
  context.routes.push(routeContext);
  return { context, index, routeContext, parent, listener };
}

/** Where the filters of the first rule of an HTTPRoute or GRPCRoute stand. */
export function filterScope({ context, routeContext, parent }: AttachedRoute): RouteFilterScope {
  const { route, kind } = routeContext;
  const { namespace = '', name = '' } = route.metadata;
  return {
    context,
    routeContext,
    parent,
    kind: kind === 'GRPCRoute' ? kind : 'HTTPRoute',
    route: { namespace, name, object: route },
    path: ['spec', 'rules', 0, 'filters'],
    destinationName: `${kind.toLowerCase()}/${namespace}/${name}/rule/0`,
    onBackendRef: false,
  };
}
