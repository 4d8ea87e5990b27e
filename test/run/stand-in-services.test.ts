import { describe, expect, it } from 'vitest';
import type { EndpointSlice } from '../../src/resources/kinds/endpoint-slice.ts';
import type { Service } from '../../src/resources/kinds/service.ts';
import { emptyResourceSet } from '../../src/resources/resource-set.ts';
import { createStandInAddresses } from '../../src/run/stand-in-addresses.ts';
import { standInServices } from '../../src/run/stand-in-services.ts';

const service = (name: string, spec: Service['spec'] = { ports: [{ port: 80 }] }): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'default' },
  spec,
});
const slice = (owner: string, address: string): EndpointSlice => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: owner, namespace: 'default', labels: { 'kubernetes.io/service-name': owner } },
  endpoints: [{ addresses: [address] }],
});

describe('standInServices', () => {
  const set = {
    ...emptyResourceSet(),
    services: [
      service('far'),
      service('near'),
      service('dns', { ports: [{ port: 53, protocol: 'UDP' }] }),
      service('outside', { type: 'ExternalName', externalName: 'example.com' }),
    ],
    endpointSlices: [slice('far', '10.0.0.1'), slice('near', '127.0.0.1')],
  };

  it('gives Services addresses of their own and drops their slices', () => {
    const { set: made, servicePortAt } = standInServices(set, new Set());
    const [far, near, dns, outside] = made.services;
    expect(servicePortAt(far?.spec?.clusterIP ?? '', 80)).toEqual({ service: 'default/far:80', protocol: 'TCP' });
    expect(servicePortAt(dns?.spec?.clusterIP ?? '', 53)).toEqual({ service: 'default/dns:53', protocol: 'UDP' });
    expect(near).toBe(set.services[1]);
    expect(outside).toBe(set.services[3]);
    expect(made.endpointSlices.map(({ metadata }) => metadata.name)).toEqual(['near']);
    expect(servicePortAt('10.0.0.1', 80)).toBeUndefined();
  });

  it('replaces Services that traffic is pointed elsewhere for, also local ones', () => {
    const { set: made, copies } = standInServices(set, new Set(['default/near:80']));
    expect(made.services[1]?.spec?.clusterIP).toMatch(/^198\.18\./);
    expect(made.endpointSlices).toEqual([]);
    expect(copies.map(({ original }) => original)).toContain(set.services[1]);
  });

  it('keep their addresses when others come', () => {
    const addresses = createStandInAddresses();
    const addressesOf = (...names: readonly string[]) => {
      const services = names.map((name) => service(name));
      return standInServices({ ...emptyResourceSet(), services }, new Set(), addresses).set.services.map(
        ({ metadata, spec }) => [metadata.name, spec?.clusterIP],
      );
    };
    const before = addressesOf('b', 'c');
    const after = addressesOf('a', 'b', 'c');
    expect(after.slice(1)).toEqual(before);
    expect(new Set(after.map(([, address]) => address)).size).toBe(3);
  });
});
