import type { KubernetesObject } from '../../../core/resource-ref.ts';
import { type RouteKind, routeKinds, type TranslateContext } from '../../gateway-api/contexts.ts';
import { createReferenceResolver } from '../../gateway-api/reference/reference-resolver.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import { type Candidate, composeTargets } from '../attachment/select-targets.ts';
import type { TargetingPolicy } from '../attachment/target.ts';

/** The first policy for each object and section, whether the policy is valid or not (spec/policies.md 1.16). */
export interface ScopeClaims<P> {
  /** The policy of an object or, with a section, of that section of it; the one does not stand for the other. */
  readonly at: (kind: string, object: KubernetesObject, sectionName?: string) => P | undefined;
}

/**
 * Who has which scope, read straight from the input: routes and listeners need it before they are translated themselves, so
 * neither conflicts nor missing targets are known yet.
 */
export function claimScopes<P extends TargetingPolicy>(
  context: TranslateContext,
  policies: readonly P[],
): ScopeClaims<P> {
  const claims = new Map<string, P>();
  if (policies.length > 0) {
    const scope = { index: context.index, references: createReferenceResolver(context) };
    const candidates = selectable(context);
    for (const policy of policies) {
      for (const target of composeTargets(policy, candidates, scope)) {
        const key = scopeKey(target.kind, `${target.namespace}/${target.name}`, target.sectionName);
        if (!claims.has(key)) claims.set(key, policy);
      }
    }
  }
  return {
    at: (targetKind, object, sectionName) => claims.get(scopeKey(targetKind, keyOf(object), sectionName)),
  };
}

function scopeKey(kind: string, object: string, sectionName: string | undefined): string {
  return `${kind}/${object}/${sectionName ?? ''}`;
}

const group = 'gateway.networking.k8s.io';

function selectable({ resources, gateways }: TranslateContext): readonly Candidate[] {
  const routes: Readonly<Record<RouteKind, readonly { readonly metadata: Candidate['metadata'] }[]>> = {
    HTTPRoute: resources.httpRoutes,
    GRPCRoute: resources.grpcRoutes,
    TLSRoute: resources.tlsRoutes,
    TCPRoute: resources.tcpRoutes,
    UDPRoute: resources.udpRoutes,
  };
  return [
    ...routeKinds.flatMap((kind) => routes[kind].map(({ metadata }) => ({ group, kind, metadata }))),
    ...gateways.map(({ gateway: { metadata } }) => ({ group, kind: 'Gateway', metadata })),
    ...resources.listenerSets.map(({ metadata }) => ({ group, kind: 'ListenerSet', metadata })),
  ];
}
