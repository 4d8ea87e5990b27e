import { describe, expect, it } from 'vitest';
import type { EndpointConditions } from '../../../../src/resources/kinds/endpoint-slice.ts';
import { sliceEndpoints } from '../../../../src/translate/gateway-api/backend/service-endpoints.ts';
import { endpointSlice } from '../route-fixtures.ts';

const http = { name: 'http' };

describe('sliceEndpoints', () => {
  it('gives the addresses of all slices in order, for the port with that name and protocol', () => {
    const slices = [
      endpointSlice('web'),
      endpointSlice('web', {
        ports: [
          { name: 'http', port: 1 },
          { name: 'http', port: 2, protocol: 'UDP' },
        ],
        endpoints: [{ addresses: ['10.2.0.1', '10.2.0.2'] }],
      }),
    ];
    expect(sliceEndpoints(slices, http)).toEqual({
      endpoints: [
        { host: '10.1.0.1', port: 8080 },
        { host: '10.1.0.2', port: 8080 },
        { host: '10.2.0.1', port: 1 },
        { host: '10.2.0.2', port: 1 },
      ],
      addressType: 'IP',
    });
    expect(sliceEndpoints(slices, { name: 'dns', protocol: 'UDP' }).endpoints).toHaveLength(2);
    expect(sliceEndpoints(slices, { name: 'dns' }).endpoints).toEqual([]);
  });

  it('finds a port without name by having none itself', () => {
    const slices = [endpointSlice('web', { ports: [{ name: '', port: 7 }] })];
    expect(sliceEndpoints(slices, {}).endpoints[0]).toEqual({ host: '10.1.0.1', port: 7 });
    expect(sliceEndpoints([endpointSlice('web')], {}).endpoints).toEqual([]);
  });

  it.each<[EndpointConditions | null, boolean]>([
    [null, false],
    [{}, false],
    [{ ready: true }, false],
    [{ ready: false }, true],
    [{ ready: false, serving: true, terminating: false }, false],
    [{ ready: true, serving: true, terminating: true }, true],
    [{ ready: true, serving: false, terminating: false }, true],
    [{ ready: false, serving: true }, true],
  ])('drains an endpoint with conditions %j: %s', (conditions, draining) => {
    const endpoints = [{ addresses: ['10.1.0.1'], conditions: conditions as EndpointConditions }];
    const [found] = sliceEndpoints([endpointSlice('web', { endpoints })], http).endpoints;
    expect(found?.draining ?? false).toBe(draining);
  });

  it('keeps the zone, and takes a null for no zone', () => {
    const endpoints = [
      { addresses: ['10.1.0.1'], zone: 'a' },
      { addresses: ['10.1.0.2'], zone: null as never },
    ];
    expect(sliceEndpoints([endpointSlice('web', { endpoints })], http).endpoints).toEqual([
      { host: '10.1.0.1', port: 8080, zone: 'a' },
      { host: '10.1.0.2', port: 8080 },
    ]);
  });

  it('sums up the kinds of addresses', () => {
    const names = endpointSlice('web', { addressType: 'FQDN' });
    expect(sliceEndpoints([names], http).addressType).toBe('FQDN');
    expect(sliceEndpoints([names, endpointSlice('web', { addressType: 'IPv6' })], http).addressType).toBe('Mixed');
    expect(sliceEndpoints([], http)).toEqual({ endpoints: [] });
  });
});
