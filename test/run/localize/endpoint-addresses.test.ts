import { expect, it } from 'vitest';
import { addressesIn, endpointAddresses } from '../../../src/run/localize/endpoint-addresses.ts';

const endpoint = (address: string, portValue: number) => ({
  endpoint: { address: { socketAddress: { address, portValue } } },
});

it('finds the addresses of a message in its order, and again when asked again', () => {
  const message = { lbEndpoints: [endpoint('10.0.0.1', 80), endpoint('10.0.0.2', 81)], name: { address: 'no port' } };
  const found = [
    ['10.0.0.1', 80],
    ['10.0.0.2', 81],
  ];
  expect(addressesIn(message)).toEqual(found);
  expect(addressesIn(message)).toEqual(found);
  expect(addressesIn(undefined)).toEqual([]);
});

it('names the cluster of endpoints, those inside clusters last', () => {
  const resources = {
    listeners: [],
    routes: [],
    clusters: [
      { name: 'dns', loadAssignment: { endpoints: [endpoint('10.0.0.3', 82)] } },
      { name: 'elsewhere', metadata: { ...endpoint('1.1.1.1', 1) } },
    ],
    endpoints: [{ clusterName: 'eds', endpoints: [endpoint('10.0.0.1', 80)] }],
    secrets: [],
  };
  expect(endpointAddresses(resources)).toEqual([
    ['eds', '10.0.0.1', 80],
    ['dns', '10.0.0.3', 82],
  ]);
});
