import { describe, expect, it } from 'vitest';
import type { PolicyBackendRef } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { resolveExternalService } from '../../../../src/translate/gateway-api/backend/external-service.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { contextOf } from '../context-of.ts';
import { backend, backendRef, endpointSlice, grant, openGateway, service } from '../route-fixtures.ts';

const owner = {
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'SecurityPolicy',
  metadata: { name: 'p', namespace: 'app' },
};
const ip = backend('ip', { endpoints: [{ ip: { address: '1.2.3.4', port: 80 } }] });
const fqdn = backend('fqdn', { endpoints: [{ fqdn: { hostname: 'a.example.com', port: 80 } }] });
const resolver = backend('resolver', { type: 'DynamicResolver' });

function resolve(
  backendRefs: PolicyBackendRef[] | undefined,
  resources: Partial<ResourceSet> = {},
  options: Partial<TranslateOptions> = {},
) {
  const context = contextOf(
    {
      gateways: [openGateway],
      services: [service('web'), service('far', {}, { namespace: 'shop' }), service('named', { type: 'ExternalName' })],
      endpointSlices: [endpointSlice('web'), endpointSlice('far', {}, 'shop')],
      backends: [ip, fqdn, resolver],
      ...resources,
    },
    options,
  );
  const [gateway] = context.gateways;
  if (!gateway) throw new Error('the Gateway is accepted');
  const path = ['spec', 'extAuth', 'http', 'backendRefs'];
  const input = { context, gateway, owner, type: 'extauth', index: 0, backendRefs, protocol: 'HTTP', path } as const;
  const destination = resolveExternalService(input);
  return destination.ok ? destination.value : (destination.error.path ?? []).slice(path.length);
}

describe('resolveExternalService', () => {
  it('builds a destination named after the policy', () => {
    expect(resolve([{ name: 'web', port: 80, fallback: true, weight: 3 }])).toMatchObject({
      name: 'securitypolicy/app/p/extauth/0',
      metadata: { kind: 'SecurityPolicy', name: 'p', namespace: 'app' },
      settings: [
        {
          name: 'securitypolicy/app/p/extauth/0/backend/0',
          weight: 3,
          priority: 1,
          protocol: 'HTTP',
          addressType: 'IP',
        },
      ],
    });
  });

  it('skips what has no weight, but keeps counting', () => {
    const shown = resolve([
      { name: 'web', port: 80, weight: 0 },
      { name: 'web', port: 80 },
    ]);
    expect(shown).toMatchObject({ settings: [{ name: 'securitypolicy/app/p/extauth/0/backend/1', weight: 1 }] });
  });

  it('fails as a whole, at the reference that fails', () => {
    expect(resolve(undefined)).toEqual([]);
    const good = { name: 'web', port: 80 };
    expect(resolve([good, { name: 'nobody', port: 80 }])).toEqual([1]);
    expect(resolve([good, { name: 'web' }])).toEqual([1]);
    expect(resolve([good, { name: 'web', port: 53 }])).toEqual([1]);
    expect(resolve([good, { name: 'named', port: 80 }])).toEqual([1]);
    expect(resolve([good, { kind: 'Pod', name: 'web', port: 80 }])).toEqual([1]);
    expect(resolve([good, backendRef('resolver')])).toEqual([1]);
    expect(resolve([{ name: 'web', port: 80 }], { endpointSlices: [] })).toEqual([0]);
  });

  it('needs a grant to another namespace and Backends to be switched on', () => {
    const far = [{ name: 'far', namespace: 'shop', port: 80 }];
    const from = [{ group: 'gateway.envoyproxy.io', kind: 'SecurityPolicy', namespace: 'app' }];
    const referenceGrants = [grant('shop', { from, to: [{ group: '', kind: 'Service' }] })];
    expect(resolve(far)).toEqual([0]);
    expect(resolve(far, { referenceGrants })).toHaveProperty('settings');
    expect(resolve([backendRef('ip')])).toHaveProperty('settings');
    expect(resolve([backendRef('ip')], {}, { backendEnabled: false })).toEqual([0]);
  });

  it('refuses host names beside addresses', () => {
    expect(resolve([backendRef('ip'), backendRef('fqdn')])).toEqual([]);
  });
});
