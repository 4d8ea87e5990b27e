import { expect, it } from 'vitest';
import { endpointTypeOf, serviceEndpointTypeOf } from '../../../../src/translate/xds/cluster/endpoint-type.ts';

const name = 's';

it.each([
  [undefined, 'static', 'static'],
  [[], 'static', 'static'],
  [[{ name, addressType: 'IP' }], 'static', 'static'],
  [[{ name, addressType: 'FQDN' }], 'dns', 'dns'],
  [
    [
      { name, addressType: 'IP' },
      { name, addressType: 'FQDN' },
    ],
    'static',
    'static',
  ],
  [[{ name, isDynamicResolver: true }], 'dynamic', 'static'],
  [[{ name, isDynamicResolver: true, addressType: 'FQDN' }], 'dynamic', 'dns'],
] as const)('of %j is %s for routes and %s for services', (settings, ofRoute, ofService) => {
  expect(endpointTypeOf(settings)).toBe(ofRoute);
  expect(serviceEndpointTypeOf(settings)).toBe(ofService);
});
