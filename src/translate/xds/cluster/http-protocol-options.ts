import type { ClusterScope } from '../../features/to-xds-hooks.ts';
import { any, type HttpFilter, type Message, withoutDefaults, withoutUndefined } from '../messages.ts';
import { httpProtocolOptionsKey } from '../names.ts';
import type { MergedClusterPart } from './cluster-parts.ts';
import type { UpstreamTraits } from './upstream-traits.ts';

/** How HTTP is spoken to a cluster (spec/xds-routes-clusters.md D.10); undefined where nothing but Envoy's defaults applies. */
export function httpProtocolOptions(
  scope: ClusterScope,
  parts: MergedClusterPart,
  traits: UpstreamTraits,
): Message | undefined {
  const { commonHttpProtocolOptions: shared, httpFilters, hashPolicy } = parts;
  const hasCommon = Object.keys(shared).length > 0;
  const isNeeded =
    parts.useDownstreamProtocol ||
    traits.auto ||
    traits.http2 ||
    traits.autoSni ||
    traits.forceHttp1 ||
    hasCommon ||
    parts.http1ProtocolOptions !== undefined ||
    httpFilters.length > 0 ||
    hashPolicy.length > 0;
  if (!isNeeded) return undefined;
  const options = any('envoy.extensions.upstreams.http.v3.HttpProtocolOptions', {
    ...withoutDefaults({ hashPolicy, httpFilters: httpFilters.length > 0 ? [...httpFilters, codec] : [] }),
    ...withoutUndefined({
      commonHttpProtocolOptions: hasCommon ? shared : undefined,
      upstreamHttpProtocolOptions: serverName(scope, traits),
    }),
    ...protocolChoice(parts, traits),
  });
  return { [httpProtocolOptionsKey]: options };
}

/** The protocol towards the backend: the first condition that holds. */
function protocolChoice(parts: MergedClusterPart, traits: UpstreamTraits): Message {
  const httpProtocolOptions = parts.http1ProtocolOptions ?? {};
  const http2ProtocolOptions = parts.http2ProtocolOptions ?? {};
  if (parts.useDownstreamProtocol)
    return { useDownstreamProtocolConfig: { httpProtocolOptions, http2ProtocolOptions } };
  if (traits.forceHttp1) return { explicitHttpConfig: { httpProtocolOptions } };
  if (traits.http2) return { explicitHttpConfig: { http2ProtocolOptions } };
  if (parts.http1ProtocolOptions) return { explicitHttpConfig: { httpProtocolOptions } };
  if (traits.auto) return { autoConfig: { httpProtocolOptions, http2ProtocolOptions } };
  return { explicitHttpConfig: { httpProtocolOptions: {} } };
}

/** A dynamic cluster must verify the host that it resolves; others only take the server name from the request. */
function serverName(scope: ClusterScope, traits: UpstreamTraits): Message | undefined {
  if (scope.endpointType === 'dynamic') return { autoSni: true, autoSanValidation: true };
  return traits.autoSni ? { autoSni: true } : undefined;
}

/** Envoy wants the codec as the last upstream filter. */
const codec: HttpFilter = {
  name: 'envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec',
  typedConfig: any('envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec'),
};
