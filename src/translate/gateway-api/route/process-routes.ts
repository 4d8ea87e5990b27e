import type { AnyRoute, RouteContext, RouteKind, TranslateContext } from '../contexts.ts';
import { routeKinds } from '../contexts.ts';
import { attachRoute } from './attach-route.ts';
import { translateHTTPFamily } from './http-family.ts';
import { translateL4Route } from './l4-route.ts';
import { indexListeners, type ListenerIndex } from './listener-index.ts';
import { translateTLSRoute } from './tls-route.ts';

/** Attaches routes to listeners and makes IR routes (spec/gateway-api.md 8, 9, 15). */
export function processRoutes(context: TranslateContext): void {
  const index = indexListeners(context);
  for (const kind of routeKinds) {
    for (const route of routesOf(context, kind)) {
      const attached = attachRoute(context, index, kind, route);
      if (!attached) continue;
      context.routes.push(attached);
      translateRoute(context, index, attached);
    }
  }
}

function translateRoute(context: TranslateContext, index: ListenerIndex, route: RouteContext): void {
  switch (route.kind) {
    case 'HTTPRoute':
    case 'GRPCRoute':
      translateHTTPFamily(context, index, route);
      break;
    case 'TLSRoute':
      translateTLSRoute(context, index, route);
      break;
    case 'TCPRoute':
    case 'UDPRoute':
      translateL4Route(context, route);
      break;
  }
}

function routesOf({ resources }: TranslateContext, kind: RouteKind): readonly AnyRoute[] {
  switch (kind) {
    case 'HTTPRoute':
      return resources.httpRoutes;
    case 'GRPCRoute':
      return resources.grpcRoutes;
    case 'TLSRoute':
      return resources.tlsRoutes;
    case 'TCPRoute':
      return resources.tcpRoutes;
    case 'UDPRoute':
      return resources.udpRoutes;
  }
}
