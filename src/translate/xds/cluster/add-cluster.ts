import { fail, ok, type Result } from '../../../core/result.ts';
import type { ClusterOrigin, ClusterScope, EndpointType } from '../../features/to-xds-hooks.ts';
import type { IPFamily } from '../../ir/api-types.ts';
import type { DestinationSetting } from '../../ir/destination.ts';
import type { ResourceMetadata } from '../../ir/metadata.ts';
import type { ClusterTrafficFeatures } from '../../ir/slices.ts';
import { loadAssignment } from '../endpoint/load-assignment.ts';
import { extendCluster, extendEndpoints } from '../extension/extension-hooks.ts';
import type { ClusterResource, EndpointResource, Message, SecretResource } from '../messages.ts';
import { addUpstreamCaSecrets } from '../secret/upstream-ca.ts';
import type { XdsTranslation } from '../translation.ts';
import { validateCluster, validateLoadAssignment } from '../validation/validate-message.ts';
import { buildCluster } from './build-cluster.ts';
import { mergeClusterParts } from './cluster-parts.ts';

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
  /** What all of these stem from, where that is cheaper to compare with an earlier translation's than the arguments themselves. */
  readonly derivedFrom?: object;
}

/**
 * Adds a cluster with its endpoints and secrets, unless one of its name is there. What was added before a problem stays:
 * CA secrets, then endpoints, the cluster, and secrets of its filters (spec/xds-routes-clusters.md D.13).
 */
export function addCluster(t: XdsTranslation, args: ClusterArguments): Result<undefined, string> {
  if (t.table.findCluster(args.name)) return ok(undefined);
  const built = t.recall(`cluster ${args.name}`, args.derivedFrom ?? inputsOf(t, args), () =>
    buildClusterPiece(t, args),
  );
  const added = built.ok ? appendCluster(t, args, built.value) : built;
  return added.ok ? added : fail(`cluster ${args.name}: ${added.error}`);
}

function inputsOf(t: XdsTranslation, args: ClusterArguments): object {
  const { source, ...rest } = args;
  return { ...rest, scope: t.pieceScope };
}

/** A cluster and what comes with it, each as far as it could be built. */
interface ClusterPiece {
  readonly endpoints: Result<EndpointResource | undefined, string>;
  readonly cluster: Result<ClusterResource, string>;
  readonly secrets: readonly SecretResource[];
}

function buildClusterPiece(t: XdsTranslation, args: ClusterArguments): Result<ClusterPiece, string> {
  const scope = clusterScope(t, args);
  const parts = mergeClusterParts(t, scope);
  if (!parts.ok) return parts;
  const endpoints = scope.endpointType === 'dynamic' ? undefined : loadAssignment(scope, parts.value);
  const cluster = buildCluster(scope, args, parts.value, scope.endpointType === 'dns' ? endpoints : undefined);
  return ok({
    endpoints: judged(
      scope.endpointType === 'static' ? endpoints : undefined,
      endpoints && validateLoadAssignment(endpoints),
    ),
    cluster: judged(cluster, validateCluster(cluster)),
    secrets: parts.value.secrets,
  });
}

function judged<T>(value: T, problem: string | undefined): Result<T, string> {
  return problem ? fail(problem) : ok(value);
}

function appendCluster(t: XdsTranslation, args: ClusterArguments, piece: ClusterPiece): Result<undefined, string> {
  const source = args.source ?? args.settings[0] ?? args;
  addUpstreamCaSecrets(t, args.settings);
  if (!piece.endpoints.ok) return piece.endpoints;
  if (piece.endpoints.value) {
    const ofTraffic = args.origin && args.origin.kind !== 'other';
    const endpoints = ofTraffic ? extendEndpoints(t, piece.endpoints.value) : ok(piece.endpoints.value);
    if (!endpoints.ok) return endpoints;
    t.table.endpoints.push(t.provenance.inherit<EndpointResource>(endpoints.value, source));
  }
  if (!piece.cluster.ok) return piece.cluster;
  const cluster =
    args.origin?.kind === 'httpRoute' ? extendCluster(t, piece.cluster.value, args.origin.route) : piece.cluster;
  if (!cluster.ok) return cluster;
  t.table.addCluster(t.provenance.inherit(cluster.value, source));
  for (const secret of piece.secrets) t.table.addSecret(t.provenance.inherit(secret, source));
  return ok(undefined);
}

function clusterScope(t: XdsTranslation, args: ClusterArguments): ClusterScope {
  return {
    ...t.pieceScope,
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
