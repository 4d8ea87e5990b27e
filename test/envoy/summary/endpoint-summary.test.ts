import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { endpointRows, filterEndpoints, summarizeEndpoints } from '../../../src/envoy/summary/endpoint-summary.ts';
import type { SummaryFilter } from '../../../src/envoy/summary/summary-table.ts';

const endpoint = (address: string, port: number, more: JsonObject = {}, hostname?: string): JsonObject => ({
  endpoint: { address: { socket_address: { address, port_value: port } }, ...(hostname && { hostname }) },
  ...more,
});
const dump = {
  configs: [
    {
      '@type': 'type.googleapis.com/envoy.admin.v3.EndpointsConfigDump',
      dynamic_endpoint_configs: [
        {
          endpoint_config: {
            cluster_name: 'shop',
            endpoints: [
              {
                locality: { region: 'r', sub_zone: 's' },
                lb_endpoints: [endpoint('10.0.0.1', 80, { health_status: 'HEALTHY', load_balancing_weight: 3 })],
              },
              { priority: 1, lb_endpoints: [endpoint('::1', 81, { health_status: 'DRAINING' }, 'a.example.com')] },
            ],
          },
        },
        { endpoint_config: { cluster_name: 'cart', endpoints: [{ lb_endpoints: [endpoint('10.0.0.2', 80)] }] } },
        { endpoint_config: { cluster_name: 'empty' } },
      ],
    },
  ],
};

describe('the summary of endpoints', () => {
  it('has a row for each endpoint, with the zero values that JSON leaves out', () => {
    expect(summarizeEndpoints(endpointRows(dump)).rows).toEqual([
      ['10.0.0.1:80', 'HEALTHY', '3', '0', 'r//s', 'shop'],
      ['[::1]:81', 'DRAINING', '1', '1', '-', 'shop'],
      ['10.0.0.2:80', 'UNKNOWN', '1', '0', '-', 'cart'],
    ]);
  });

  it.each<readonly [SummaryFilter, readonly string[]]>([
    [{}, ['10.0.0.1', '::1', '10.0.0.2']],
    [{ cluster: 'shop' }, ['10.0.0.1', '::1']],
    [{ name: 'cart' }, ['10.0.0.2']],
    [{ address: '10.0' }, ['10.0.0.1', '10.0.0.2']],
    [{ address: 'A.example' }, ['::1']],
    [{ port: 81 }, ['::1']],
    [{ status: 'healthy' }, ['10.0.0.1']],
  ])('is narrowed by %j', (filter, addresses) => {
    expect(filterEndpoints(endpointRows(dump), filter).map(({ host }) => host.address)).toEqual(addresses);
  });
});
