import { describe, expect, it } from 'vitest';
import type { BackendEndpoint } from '../../../../src/resources/generated/types.ts';
import {
  backendAddressType,
  backendEndpoints,
  isDynamicResolver,
} from '../../../../src/translate/gateway-api/backend/backend-endpoints.ts';
import { backend } from '../route-fixtures.ts';

const ip = { ip: { address: '1.2.3.4', port: 80 } };
const fqdn = { fqdn: { hostname: 'a.example.com', port: 443 } };
const unix = { unix: { path: '/run/a.sock' } };

describe('backendEndpoints', () => {
  it('gives every kind of address in order, with host name and zone', () => {
    const endpoints = [{ ...ip, zone: 'a', hostname: 'h.example.com' }, unix, fqdn];
    expect(backendEndpoints(backend('b', { endpoints }))).toEqual([
      { hostname: 'h.example.com', host: '1.2.3.4', port: 80, zone: 'a' },
      { host: '', port: 0, path: '/run/a.sock' },
      { host: 'a.example.com', port: 443 },
    ]);
  });

  it('passes by an endpoint without address, and is empty without endpoints', () => {
    expect(backendEndpoints(backend('b', { endpoints: [{ zone: 'a' }, ip] }))).toHaveLength(1);
    expect(backendEndpoints(backend('b', {}))).toEqual([]);
  });
});

describe('backendAddressType', () => {
  it.each<[BackendEndpoint[], string | undefined]>([
    [[], undefined],
    [[ip, ip], 'IP'],
    [[fqdn], 'FQDN'],
    [[unix], 'UDS'],
    [[ip, unix], 'STATIC'],
    [[fqdn, unix], 'Mixed'],
    [[ip, fqdn], 'Mixed'],
  ])('sums up %j as %s', (endpoints, expected) => {
    expect(backendAddressType(backend('b', { endpoints }))).toBe(expected);
  });
});

describe('isDynamicResolver', () => {
  it('goes by the type', () => {
    expect(isDynamicResolver(backend('b', { type: 'DynamicResolver' }))).toBe(true);
    expect(isDynamicResolver(backend('b', { type: 'Endpoints' }))).toBe(false);
    expect(isDynamicResolver(backend('b', {}))).toBe(false);
  });
});
