import { fail, ok, type Result } from '../../../core/result.ts';
import type { ClusterOrigin, ClusterScope, EndpointType } from '../../features/to-xds-hooks.ts';
import type { IPFamily } from '../../ir/api-types.ts';
import type { DestinationSetting } from '../../ir/destination.ts';
import type { ResourceMetadata } from '../../ir/metadata.ts';
import type { ClusterTrafficFeatures } from '../../ir/slices.ts';
import { loadAssignment } from '../endpoint/load-assignment.ts';
import { extendCluster, extendEndpoints } from '../extension/extension-hooks.ts';
import type { EndpointResource, Message } from '../messages.ts';
import { addUpstreamCaSecrets } from '../secret/upstream-ca.ts';
import type { XdsTranslation } from '../translation.ts';
import { validateCluster, validateLoadAssignment } from '../validation/validate-message.ts';
import { buildCluster } from './build-cluster.ts';
import { type MergedClusterPart, mergeClusterParts } from './cluster-parts.ts';

/** What a cluster is made from; what is absent does not apply to clusters of that origin (spec/xds-routes-clusters.md D.2). */
export interface ClusterArguments {
  readonly name: string;
  readonly settings: readonly DestinationSetting[];
  readonly endpointType: EndpointType;
  readonly traffic?: ClusterTrafficFeatures;
  readonly origin?: ClusterOrigin;
  readonly routeHostname?: string;
  readonly ipFamily?: IPFamily;
  readonly metadata?: ResourceMetadata;
  readonly statName?: string;
  /** Of clusters made from a URL or for the control plane: TLS that belongs to no setting. */
  readonly transportSocket?: Message;
  readonly isRoute?: boolean;
  readonly logHealthChecks?: boolean;
  readonly countStats?: boolean;
  /** The IR node that the cluster stems from. */
  readonly source?: object;
}

/**
 * Adds a cluster with its endpoints and secrets, unless one of its name is there. What was added before a problem stays:
 * CA secrets, then endpoints, the cluster, and secrets of its filters (spec/xds-routes-clusters.md D.13).
 */
export function addCluster(t: XdsTranslation, args: ClusterArguments): Result<undefined, string> {
  if (t.table.findCluster(args.name)) return ok(undefined);
  const scope = clusterScope(t, args);
  const parts = mergeClusterParts(t, scope);
  if (!parts.ok) return fail(`cluster ${args.name}: ${parts.error}`);
  const added = appendCluster(t, args, scope, parts.value);
  return added.ok ? added : fail(`cluster ${args.name}: ${added.error}`);
}

function appendCluster(
  t: XdsTranslation,
  args: ClusterArguments,
  scope: ClusterScope,
  parts: MergedClusterPart,
): Result<undefined, string> {
  const source = args.source ?? args.settings[0] ?? args;
  addUpstreamCaSecrets(t, args.settings);
  const endpoints = scope.endpointType === 'dynamic' ? undefined : loadAssignment(scope, parts);
  if (endpoints) {
    const invalid = validateLoadAssignment(endpoints);
    if (invalid) return fail(invalid);
  }
  if (endpoints && scope.endpointType === 'static') {
    const extended = args.origin && args.origin.kind !== 'other' ? extendEndpoints(t, endpoints) : ok(endpoints);
    if (!extended.ok) return extended;
    t.table.endpoints.push(t.provenance.inherit<EndpointResource>(extended.value, source));
  }
  const cluster = buildCluster(scope, args, parts, scope.endpointType === 'dns' ? endpoints : undefined);
  const invalid = validateCluster(cluster);
  if (invalid) return fail(invalid);
  const extended = args.origin?.kind === 'httpRoute' ? extendCluster(t, cluster, args.origin.route) : ok(cluster);
  if (!extended.ok) return extended;
  t.table.addCluster(t.provenance.inherit(extended.value, source));
  for (const secret of parts.secrets) t.table.addSecret(t.provenance.inherit(secret, source));
  return ok(undefined);
}

function clusterScope(t: XdsTranslation, args: ClusterArguments): ClusterScope {
  return {
    ...t.scope,
    name: args.name,
    settings: args.settings,
    traffic: args.traffic ?? {},
    origin: args.origin ?? { kind: 'other' },
    routeHostname: args.routeHostname ?? '',
    ipFamily: args.ipFamily,
    isRoute: args.isRoute ?? false,
    logHealthChecks: args.logHealthChecks ?? false,
    countStats: args.countStats ?? false,
    endpointType: args.endpointType,
  };
}
