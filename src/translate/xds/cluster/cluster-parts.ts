import { fail, ok, type Result } from '../../../core/result.ts';
import type { ClusterPart, ClusterScope } from '../../features/to-xds-hooks.ts';
import { mergeMessages } from '../message/merge-messages.ts';
import type { HttpFilter, Message, SecretResource } from '../messages.ts';
import type { XdsTranslation } from '../translation.ts';

/** The parts of all features of one cluster, merged in the registry's order. */
export interface MergedClusterPart extends ClusterPart {
  readonly cluster: Message;
  readonly healthCheck: Message;
  readonly commonHttpProtocolOptions: Message;
  readonly httpFilters: readonly HttpFilter[];
  readonly secrets: readonly SecretResource[];
  readonly hashPolicy: readonly Message[];
}

const none: MergedClusterPart = {
  cluster: {},
  healthCheck: {},
  commonHttpProtocolOptions: {},
  httpFilters: [],
  secrets: [],
  hashPolicy: [],
};

/** Asks all features for their parts of a cluster; the error names the feature that refused. */
export function mergeClusterParts(t: XdsTranslation, scope: ClusterScope): Result<MergedClusterPart, string> {
  let sum = none;
  for (const { feature, run } of t.hooks('cluster')) {
    const part = run(scope);
    if (!part.ok) return fail(`${feature}: ${part.error}`);
    // Most features have nothing to say about most clusters.
    if (Object.keys(part.value).length > 0) sum = join(sum, part.value);
  }
  return ok(sum);
}

function join(sum: MergedClusterPart, part: ClusterPart): MergedClusterPart {
  return {
    cluster: part.cluster ? mergeMessages(sum.cluster, part.cluster) : sum.cluster,
    healthCheck: part.healthCheck ? mergeMessages(sum.healthCheck, part.healthCheck) : sum.healthCheck,
    endpointHealthCheck: part.endpointHealthCheck ?? sum.endpointHealthCheck,
    commonHttpProtocolOptions: part.commonHttpProtocolOptions
      ? mergeMessages(sum.commonHttpProtocolOptions, part.commonHttpProtocolOptions)
      : sum.commonHttpProtocolOptions,
    http1ProtocolOptions: part.http1ProtocolOptions ?? sum.http1ProtocolOptions,
    http2ProtocolOptions: part.http2ProtocolOptions ?? sum.http2ProtocolOptions,
    useDownstreamProtocol: part.useDownstreamProtocol || sum.useDownstreamProtocol,
    hashPolicy: part.hashPolicy ?? sum.hashPolicy,
    wrapTransportSocket: part.wrapTransportSocket ?? sum.wrapTransportSocket,
    httpFilters: part.httpFilters ? [...sum.httpFilters, ...part.httpFilters] : sum.httpFilters,
    secrets: part.secrets ? [...sum.secrets, ...part.secrets] : sum.secrets,
  };
}
