import type { KubernetesObject } from '../../core/resource-ref.ts';
import { keyOf } from './resource-index.ts';

/*
 * Every name of an IR object is built here, and nowhere else (spec/gateway-api.md section 14).
 */

/** Key of a Gateway's entries in the IR maps: `<namespace>/<name>`, or the class when Gateways are merged. */
export function irKeyOf(gateway: KubernetesObject, mergedIntoClass: string | undefined): string {
  return mergedIntoClass ?? keyOf(gateway);
}

/** IR name of a listener: `<gw ns>/<gw>/<listener>`, with `<ls ns>/<ls>` in between for a ListenerSet's. */
export function listenerName(
  gateway: KubernetesObject,
  listenerSet: KubernetesObject | undefined,
  name: string,
): string {
  return listenerSet ? `${keyOf(gateway)}/${keyOf(listenerSet)}/${name}` : `${keyOf(gateway)}/${name}`;
}

/** Name of an exposed port: `https-443`. */
export function infraPortName(protocol: string, port: number): string {
  return `${protocol.toLowerCase()}-${port}`;
}

/** Name of a listener certificate: `<namespace>/<secret>`. */
export function listenerCertificateName(secret: KubernetesObject): string {
  return keyOf(secret);
}

/** Name of the CA that a Gateway verifies clients with; `scope` is a port number or `default`. */
export function frontendCAName(gateway: KubernetesObject, scope: number | 'default'): string {
  return `gateway/${keyOf(gateway)}/${scope}/ca.crt`;
}

/** Destination of the gRPC access log sink `sink` of the setting `setting`. */
export function alsAccessLogName(setting: number, sink: number): string {
  return `accesslog_als_${setting}_${sink}`;
}

/** Destination of the OpenTelemetry access log sink `sink` of the setting `setting`. */
export function otelAccessLogName(setting: number, sink: number): string {
  return `accesslog_otel_${setting}_${sink}`;
}

/** Destination of the tracing provider. */
export const tracingName = 'tracing';

/** Destination of an OpenTelemetry metrics sink. */
export function otelMetricSinkName(sink: number): string {
  return `metrics_otel_${sink}`;
}

/** Name of the one setting of a destination that has no backendRef index: telemetry sinks and mirrors. */
export function soleSettingName(destination: string): string {
  return settingName(destination, -1);
}

/** Name of the setting of the backendRef `index`: `<destination>/backend/<index>`. */
export function settingName(destination: string, index: number): string {
  return `${destination}/backend/${index}`;
}

/** Destination of the backends that a policy names itself: `securitypolicy/<ns>/<policy>/extauth/0`. */
export function externalServiceName(policy: KubernetesObject, type: string, index: number): string {
  return `${(policy.kind ?? '').toLowerCase()}/${keyOf(policy)}/${type}/${index}`;
}

/** Secret with the client certificate that proxies show to the control plane: `<controller namespace>/envoy`. */
export function controlPlaneSecretName(controllerNamespace: string): string {
  return `${controllerNamespace}/envoy`;
}

/** Prefix of everything that a route makes: `httproute/<ns>/<name>/`. */
function routePrefix(kind: string, route: KubernetesObject): string {
  return `${kind.toLowerCase()}/${keyOf(route)}/`;
}

/** Destination of the rule `index`; -1 for the kinds whose rules share one. */
export function ruleDestinationName(kind: string, route: KubernetesObject, index: number): string {
  return `${routePrefix(kind, route)}rule/${index}`;
}

/** Destination of the mirror that the filter `index` asks for. */
export function mirrorName(destination: string, index: number): string {
  return `${destination}-mirror-${index}`;
}

/** Name of the IR route for match `index` of a rule, before its hostname is known; -1 for a rule without matches. */
export function matchName(destination: string, index: number): string {
  return `${destination}/match/${index}`;
}

/** Name of the IR route for one hostname: `.../match/0/www_example_com`. */
export function hostRouteName(match: string, hostname: string): string {
  return `${match}/${hostname.replaceAll('.', '_')}`;
}

/** Name of an IR route of a TLSRoute, TCPRoute or UDPRoute: `tlsroute/<ns>/<name>`. */
export function l4RouteName(kind: string, route: KubernetesObject): string {
  return `${kind.toLowerCase()}/${keyOf(route)}`;
}

/** Name of the route beside a match that takes its preflight requests. */
export function corsPreflightName(match: string): string {
  return `${match}/cors-preflight`;
}

/** Name of a cluster that routes share: `service/<ns>/<name>/8080/http`; the port is 0 for a Backend without one. */
export function sharedClusterName(kind: string, object: KubernetesObject, port: number, protocol: string): string {
  return `${kind.toLowerCase()}/${keyOf(object)}/${port}/${protocol.toLowerCase()}`;
}
