import { sha256Hex } from '../../core/hash.ts';
import type { CoreListenerDetails, HTTPListener } from '../ir/listener.ts';
import type { SDSConfig } from '../ir/tls.ts';
import type { TranslateOptions } from '../options.ts';

/** The cluster of traffic that has nowhere to go: listeners without routes. */
export const emptyClusterName = 'EmptyCluster';

/** The cluster of a weighted action that takes the share of broken backends; it is never defined, so Envoy answers itself. */
export const invalidBackendClusterName = 'invalid-backend-cluster';

/** The cluster of the rate limit service. */
export const rateLimitClusterName = 'ratelimit_cluster';

/** The cluster of the control plane's Wasm server. */
export const wasmClusterName = 'wasm_cluster';

/** The secret with the system's certificate authorities, which no patch may touch. */
export const systemCaSecretName = 'system_ca_certificates';

/** The key of HTTP options among a cluster's extension options. */
export const httpProtocolOptionsKey = 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions';

const usesPortNames = (options: TranslateOptions): boolean => options.runtimeFlags.includes('XDSNameSchemeV2');

/** The port that clients see, which the second naming scheme is built from. */
function externalPort(listener: CoreListenerDetails): number {
  return listener.externalPort ?? listener.port;
}

/** The name of an Envoy listener, from the first IR listener on its address and port (spec/xds.md A.4). */
export function listenerName(
  listener: CoreListenerDetails,
  transport: 'tcp' | 'quic' | 'udp',
  options: TranslateOptions,
): string {
  if (usesPortNames(options)) return `${transport === 'tcp' ? 'tcp' : 'udp'}-${externalPort(listener)}`;
  return transport === 'quic' ? `${listener.name}-quic` : listener.name;
}

/** The name of the listener that answers readiness probes. */
export function readyListenerName(address: string, port: number): string {
  return `envoy-gateway-proxy-ready-${address}-${port}`;
}

/** The name of an HTTP filter chain and of the route configuration that it asks for. */
export function routeConfigName(listener: HTTPListener, options: TranslateOptions): string {
  return usesPortNames(options) && !listener.tls ? `http-${externalPort(listener)}` : listener.name;
}

/** The prefix of a connection manager's statistics. */
export function httpStatPrefix(listener: HTTPListener, options: TranslateOptions): string {
  const port = usesPortNames(options) ? externalPort(listener) : listener.port;
  return `${listener.tls ? 'https' : 'http'}-${port}`;
}

/** A hostname in names that must not have dots. */
export function undotted(hostname: string): string {
  return hostname.replaceAll('.', '_');
}

/** The name of a virtual host. */
export function virtualHostName(listener: HTTPListener, hostname: string, options: TranslateOptions): string {
  return usesPortNames(options) ? undotted(hostname) : `${listener.name}/${undotted(hostname)}`;
}

/** The name that ties the endpoints of one setting to the setting's TLS settings. */
export function transportSocketMatchName(cluster: string, settingIndex: number): string {
  return `${cluster}/tls/${settingIndex}`;
}

/** The name of the one setting of a cluster that is made from a host and a port. */
export function singleSettingName(cluster: string): string {
  return `${cluster}/backend/-1`;
}

/** Where an SDS server listens, as its cluster is made from it. */
export function sdsUrl(sds: SDSConfig): string {
  return sds.scheme ? `${sds.scheme}://${sds.address}` : sds.address;
}

/** The name of an SDS server's cluster: readable, of bounded length, and distinct by hash (spec/xds-routes-clusters.md D.12). */
export function sdsClusterName(url: string): string {
  const address = url.replace(/^unix:\/\//, '');
  const hash = sha256Hex(address).slice(0, 32);
  let readable = address.replaceAll('/', '_').replace(/^_+|_+$/g, '');
  while (Buffer.byteLength(readable) > 48) readable = [...readable].slice(0, -1).join('');
  return readable ? `sds_${readable}_${hash}` : `sds_${hash}`;
}
