import { isIP } from 'node:net';
import { fail, ok, type Result } from '../../../core/result.ts';
import { any, type Message } from '../messages.ts';
import { undotted } from '../names.ts';
import { systemCaFile } from '../secret/tls-secrets.ts';

/** The parts of a URL that a cluster is made from. */
export interface UrlTarget {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly clusterName: string;
  readonly endpointType: 'static' | 'dns';
}

/** Scheme, host (an IPv6 address in brackets) and port of a URL. */
const authority =
  /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?:[^@/?#]*@)?(?:\[(?<ipv6>[^\]]*)\]|(?<name>[^:/?#]*))(?::(?<port>\d*))?/i;

/** Reads host and port of a URL; port 443 for https and 80 otherwise, unless given. The host stays as it is written. */
export function urlTarget(url: string): Result<UrlTarget, string> {
  const { scheme = '', ipv6, name = '', port: given } = authority.exec(url)?.groups ?? {};
  if (!scheme || !URL.canParse(url)) return fail(`"${url}" is not a URL`);
  const host = ipv6 ?? name;
  if (!host) return fail(`the URL "${url}" has no host`);
  const tls = scheme.toLowerCase() === 'https';
  const port = given ? Number(given) : tls ? 443 : 80;
  return ok({
    host,
    port,
    tls,
    clusterName: `${undotted(host)}_${port}`,
    endpointType: isIP(host) ? 'static' : 'dns',
  });
}

/** The name of the cluster of a URL (`oauth_foo_com_443`), for filters that point to it; the error says what is wrong with it. */
export function urlClusterName(url: string): Result<string, string> {
  const target = urlTarget(url);
  return target.ok ? ok(target.value.clusterName) : target;
}

/** TLS towards the host of a URL, verified with the system's certificate authorities (spec/xds-routes-clusters.md D.8). */
export function urlTransportSocket(host: string): Message {
  return {
    name: 'envoy.transport_sockets.tls',
    typedConfig: any('envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext', {
      sni: host,
      commonTlsContext: {
        tlsParams: { tlsMaximumProtocolVersion: 'TLSv1_3' },
        validationContext: { trustedCa: { filename: systemCaFile } },
      },
    }),
  };
}
