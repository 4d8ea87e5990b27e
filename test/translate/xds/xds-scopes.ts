import type {
  ClusterScope,
  FilterChainScope,
  HttpFilterScope,
  PieceScope,
  RouteScope,
} from '../../../src/translate/features/to-xds-hooks.ts';
import type { HTTPListener, TCPListener } from '../../../src/translate/ir/listener.ts';
import type { HTTPRoute, TCPRoute } from '../../../src/translate/ir/route.ts';
import type { Xds } from '../../../src/translate/ir/xds.ts';
import { controllerOptions, type TranslateOptions } from '../../../src/translate/options.ts';
import { neededGeoFields } from '../../../src/translate/xds/geoip-headers.ts';
import type { XdsResources } from '../../../src/translate/xds/resources.ts';
import { translateXds } from '../../../src/translate/xds/translate-xds.ts';

/** A plain HTTP listener `web` on 10.0.0.1:8080 that takes all hostnames. */
export function httpListener(fields: Partial<HTTPListener> = {}): HTTPListener {
  return {
    name: 'web',
    address: '10.0.0.1',
    port: 8080,
    hostnames: ['*'],
    path: { mergeSlashes: false, escapedSlashesAction: 'KeepUnchanged' },
    ...fields,
  };
}

/** A TCP listener `raw` on 10.0.0.1:9000. */
export function tcpListener(fields: Partial<TCPListener> = {}): TCPListener {
  return { name: 'raw', address: '10.0.0.1', port: 9000, ...fields };
}

/** A route `r` for shop.test with one backend of one endpoint. */
export function httpRoute(fields: Partial<HTTPRoute> = {}): HTTPRoute {
  return {
    name: 'r',
    hostname: 'shop.test',
    isHTTP2: false,
    destination: {
      name: 'r-dest',
      settings: [{ name: 'r-dest/backend/0', weight: 1, endpoints: [{ host: '10.1.0.1', port: 80 }] }],
    },
    ...fields,
  };
}

export function httpScope(fields: Partial<HTTPListener> = {}, xds: Xds = {}): HttpFilterScope {
  return {
    xds,
    options: controllerOptions,
    listener: httpListener(fields),
    quic: false,
    joins: false,
    presentFilters: [],
  };
}

export function managerScope(
  fields: Partial<HTTPListener> = {},
  transport: 'tcp' | 'quic' = 'tcp',
): HttpFilterScope & { readonly transport: 'tcp' | 'quic' } {
  return { ...httpScope(fields), transport };
}

const { now, wasmCache, extensionServer, oidcDiscovery, ...choices } = controllerOptions;
const pieceScope: PieceScope = { xds: {}, options: choices };

/** The listener `web` as hooks of a single route see it. */
export function listenerSettings(fields: Partial<HTTPListener> = {}): RouteScope['listener'] {
  const { routes, ...settings } = httpListener(fields);
  return settings;
}

export function routeScope(fields: Partial<HTTPRoute> = {}, listener: Partial<HTTPListener> = {}): RouteScope {
  const route = httpRoute(fields);
  const forwards = !route.directResponse && !route.redirect;
  const geoHeaders = neededGeoFields(httpListener(listener)).map(({ header }) => header);
  return { ...pieceScope, listener: listenerSettings(listener), quic: false, geoHeaders, route, forwards };
}

export function chainScope(listener: HTTPListener | TCPListener, route?: TCPRoute): FilterChainScope {
  return { xds: {}, options: controllerOptions, listener, route, statPrefix: 'stats' };
}

export function clusterScope(fields: Partial<ClusterScope> = {}): ClusterScope {
  return {
    ...pieceScope,
    name: 'c',
    settings: [],
    traffic: {},
    origin: { kind: 'other' },
    routeHostname: '',
    isRoute: true,
    logHealthChecks: true,
    countStats: true,
    endpointType: 'static',
    ...fields,
  };
}

/** Translates with the controller's options; some may be changed. */
export function run(xds: Xds, options: Partial<TranslateOptions> = {}): XdsResources {
  return translateXds(xds, { ...controllerOptions, ...options });
}
