import type { DestinationSetting } from '../../ir/destination.ts';

/** What the settings of a cluster say together about TLS and protocol (spec/xds-routes-clusters.md D.8). */
export interface UpstreamTraits {
  /** All speak TLS and HTTP: ALPN chooses the protocol. */
  readonly auto: boolean;
  /** Some need HTTP/2. */
  readonly http2: boolean;
  /** Some need HTTP/1 even where HTTP/2 is possible. */
  readonly forceHttp1: boolean;
  /** The server name is taken from the request's host. */
  readonly autoSni: boolean;
}

/** Reads the traits of all settings of a cluster. */
export function upstreamTraits(settings: readonly DestinationSetting[]): UpstreamTraits {
  const auto = settings.length > 0 && settings.every(({ tls, protocol }) => tls && protocol !== 'TCP');
  const namesServer = settings.some(({ tls }) => tls && (tls.sni != null || tls.autoSNIFromEndpointHostname));
  return {
    auto,
    http2: settings.some(({ protocol }) => protocol === 'GRPC' || protocol === 'HTTP2'),
    forceHttp1: settings.some((setting) => setting.forceHTTP1Upstream),
    autoSni: auto && !namesServer,
  };
}
