import type { SecurityPolicy, SecurityPolicySpec } from '../../../../src/resources/generated/types.ts';

/** A SecurityPolicy. */
export function securityPolicy(name: string, spec: SecurityPolicySpec): SecurityPolicy {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'SecurityPolicy',
    metadata: { name, namespace: 'default' },
    spec,
  };
}

/** A spec that lets in addresses; a text that is no range makes it invalid. */
export function allow(cidr: string): SecurityPolicySpec {
  return { authorization: { rules: [{ action: 'Allow', principal: { clientCIDRs: [cidr] } }] } };
}

/**
 * A spec with places of clients. A listener without client IP detection and without databases has two problems with it: the first is its
 * own, the second that of its EnvoyProxy.
 */
export const byPlace: SecurityPolicySpec = {
  authorization: { rules: [{ action: 'Allow', principal: { clientIPGeoLocations: [{ country: 'DE' }] } }] },
};

/** A spec with an external service that is missing. */
export function missingExtAuth(failOpen: boolean): SecurityPolicySpec {
  return { extAuth: { failOpen, grpc: { backendRefs: [{ name: 'gone', port: 1 }] } } };
}
