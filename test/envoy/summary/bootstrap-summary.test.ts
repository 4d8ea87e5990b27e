import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { summarizeBootstrap } from '../../../src/envoy/summary/bootstrap-summary.ts';

const settings = (bootstrap: JsonObject): Readonly<Record<string, string>> => {
  const section = { '@type': 'type.googleapis.com/envoy.admin.v3.BootstrapConfigDump', bootstrap };
  return Object.fromEntries(summarizeBootstrap({ configs: [section] }).rows.map(([name, value]) => [name, value]));
};
const socket = (address: string, port: number): JsonObject => ({
  address: { socket_address: { address, port_value: port } },
});

describe('the summary of a bootstrap', () => {
  it('has the facts that are set', () => {
    expect(
      settings({
        node: {
          id: 'eg-1',
          cluster: 'default/eg',
          locality: { zone: 'z' },
          user_agent_build_version: { version: { major_number: 1, minor_number: 39 } },
        },
        admin: socket('127.0.0.1', 19000),
        dynamic_resources: {
          lds_config: { ads: {} },
          cds_config: { path_config_source: { path: '/cds.json' } },
        },
        static_resources: { listeners: [{ name: 'ready' }], clusters: [{ name: 'xds' }, { name: 'wasm' }] },
        overload_manager: { actions: [{ name: 'shrink' }] },
        stats_sinks: [{ name: 'otel' }],
      }),
    ).toEqual({
      'node id': 'eg-1',
      'node cluster': 'default/eg',
      locality: 'z',
      'Envoy version': '1.39.0',
      'admin address': '127.0.0.1:19000',
      'listeners from': 'ADS',
      'clusters from': '/cds.json',
      'static listeners': 'ready',
      'static clusters': 'xds, wasm',
      'overload actions': 'shrink',
      'stats sinks': 'otel',
    });
  });

  it('names type and cluster of a source that is none of ADS', () => {
    const api = { apiType: 'DELTA_GRPC', grpcServices: [{ envoyGrpc: { clusterName: 'xds_cluster' } }] };
    const { 'listeners from': source } = settings({ dynamicResources: { ldsConfig: { apiConfigSource: api } } });
    expect(source).toBe('DELTA_GRPC xds_cluster');
  });

  it('has no rows for what is not set', () => {
    expect(settings({ node: { id: 'a' } })).toEqual({ 'node id': 'a' });
    expect(summarizeBootstrap({ configs: [] }).rows).toEqual([]);
  });
});
