import type { Backend, BackendEndpoint } from '../../../resources/generated/types.ts';
import type { DestinationAddressType, DestinationEndpoint } from '../../ir/destination.ts';

/** Type of Backends that Envoy resolves from the host of each request. */
export function isDynamicResolver(backend: Backend): boolean {
  return backend.spec?.type === 'DynamicResolver';
}

/** The endpoints of a Backend object, in order. */
export function backendEndpoints(backend: Backend): DestinationEndpoint[] {
  return (backend.spec?.endpoints ?? []).flatMap((endpoint) => {
    const address = addressOf(endpoint);
    const { hostname, zone } = endpoint;
    return address ? [{ ...(hostname && { hostname }), ...address, ...(zone && { zone }) }] : [];
  });
}

/**
 * The kind of a Backend's addresses: one kind stands for itself, IP addresses with unix sockets are STATIC, and FQDN next to anything
 * else is Mixed (spec/gateway-api.md 10.5). Undefined without endpoints.
 */
export function backendAddressType(backend: Backend): DestinationAddressType | undefined {
  const kinds = new Set((backend.spec?.endpoints ?? []).map(kindOf));
  if (kinds.size <= 1) return [...kinds][0];
  return kinds.has('FQDN') ? 'Mixed' : 'STATIC';
}

function addressOf({ ip, fqdn, unix }: BackendEndpoint): DestinationEndpoint | undefined {
  if (ip) return { host: ip.address ?? '', port: ip.port ?? 0 };
  if (fqdn) return { host: fqdn.hostname ?? '', port: fqdn.port ?? 0 };
  return unix && { host: '', port: 0, path: unix.path };
}

function kindOf({ ip, fqdn }: BackendEndpoint): DestinationAddressType {
  if (ip) return 'IP';
  return fqdn ? 'FQDN' : 'UDS';
}
