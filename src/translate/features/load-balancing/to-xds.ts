import { ok } from '../../../core/result.ts';
import { hashPolicies } from '../../xds/route/hash-policy.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import { loadBalancingPolicy } from './load-balancing-policy.ts';

/**
 * The policy of clusters and what consistent hashing hashes: on routes for routes, on the cluster for services
 * (spec/xds-routes-clusters.md D.5). A dynamic resolver cluster has its own policy.
 */
export const toXds: ToXdsHooks = {
  route: ({ route }) => {
    const hashPolicy = hashPolicies(route.traffic?.loadBalancer?.consistentHash);
    return ok(hashPolicy.length > 0 ? { action: { hashPolicy } } : {});
  },
  networkProxy: (scope) => {
    const hashesSource = scope.transport === 'tcp' && scope.route?.loadBalancer?.consistentHash?.sourceIP === true;
    return ok(hashesSource ? { hashPolicy: [{ sourceIp: {} }] } : {});
  },
  cluster: (scope) => {
    const policy = scope.endpointType === 'dynamic' ? undefined : loadBalancingPolicy(scope);
    return ok({
      ...(policy ? { cluster: { loadBalancingPolicy: { policies: [{ typedExtensionConfig: policy }] } } } : {}),
      hashPolicy: scope.isRoute ? [] : hashPolicies(scope.traffic.loadBalancer?.consistentHash),
    });
  },
};
