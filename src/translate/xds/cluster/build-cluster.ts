import type { JsonValue } from '../../../core/json.ts';
import type { ClusterScope } from '../../features/to-xds-hooks.ts';
import type { ResourceMetadata } from '../../ir/metadata.ts';
import { envoyMetadata } from '../message/envoy-metadata.ts';
import { mergeMessages } from '../message/merge-messages.ts';
import {
  type ClusterResource,
  type EndpointResource,
  type Message,
  withoutDefaults,
  withoutUndefined,
} from '../messages.ts';
import type { MergedClusterPart } from './cluster-parts.ts';
import { httpProtocolOptions } from './http-protocol-options.ts';
import { transportSockets } from './transport-sockets.ts';
import { upstreamTraits } from './upstream-traits.ts';

/** What of a cluster neither its settings nor features tell. */
export interface ClusterIdentity {
  readonly metadata?: ResourceMetadata;
  readonly statName?: string;
  readonly transportSocket?: Message;
}

/** Builds a cluster (spec/xds-routes-clusters.md D.4); `inlineEndpoints` are those of a cluster that resolves names by DNS. */
export function buildCluster(
  scope: ClusterScope,
  identity: ClusterIdentity,
  parts: MergedClusterPart,
  inlineEndpoints: EndpointResource | undefined,
): ClusterResource {
  const traits = upstreamTraits(scope.settings);
  const skeleton = {
    name: scope.name,
    ...withoutDefaults({ altStatName: identity.statName }),
    commonLbConfig: {},
    ignoreHealthOnHostRemoval: true,
    ...(scope.endpointType === 'static' ? edsConfig(scope.name) : {}),
    ...withoutUndefined({
      loadAssignment: inlineEndpoints,
      metadata: envoyMetadata(identity.metadata),
      typedExtensionProtocolOptions: httpProtocolOptions(scope, parts, traits),
    }),
    ...transportSockets(scope, parts, traits, identity.transportSocket),
  };
  return withHealthCheckFields(mergeMessages(skeleton, parts.cluster), parts.healthCheck) as ClusterResource;
}

function edsConfig(serviceName: string): Message {
  return { type: 'EDS', edsClusterConfig: { serviceName, edsConfig: { ads: {}, resourceApiVersion: 'V3' } } };
}

function withHealthCheckFields(cluster: Message, fields: Message): Message {
  if (!Array.isArray(cluster.healthChecks) || Object.keys(fields).length === 0) return cluster;
  const checks = cluster.healthChecks as readonly JsonValue[];
  return { ...cluster, healthChecks: checks.map((check) => ({ ...(check as Message), ...fields })) };
}
