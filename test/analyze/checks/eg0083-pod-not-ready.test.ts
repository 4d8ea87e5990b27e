import { describe, expect, it } from 'vitest';
import type { ClusterState } from '../../../src/analyze/cluster/cluster-state.ts';
import { analyzeText, world } from '../analyze-text.ts';

const pod = (status: object) => ({ metadata: { name: 'p', namespace: 'envoy-gateway-system' }, status }) as never;
const ready = pod({ phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] });
const nothing: ClusterState = { definitions: [], controllerPods: [], proxies: [], objects: [], unread: [] };

async function codes(state: Partial<ClusterState>): Promise<readonly string[]> {
  const { findings } = await analyzeText(world, {
    codes: ['EG0075', 'EG0083', 'EG0084', 'EG0085', 'EG0086', 'EG0087'],
    cluster: { ...nothing, ...state },
  });
  return findings.map(({ code, resource }) => `${code} ${resource?.kind} ${resource?.name}`);
}

describe('checks of the state of a cluster (EG0083 to EG0087)', () => {
  it('say nothing about one that is well', async () => {
    const stats = 'control_plane.connected_state: 1\nlistener_manager.lds.update_rejected: 0\n';
    expect(
      await codes({ controllerPods: [ready], proxies: [{ pod: ready, stats, configDump: { configs: [] } }] }),
    ).toEqual([]);
  });

  it('name pods that are not ready', async () => {
    expect(await codes({ controllerPods: [pod({ phase: 'Pending' })] })).toEqual(['EG0083 Pod p']);
    expect(await codes({ proxies: [{ pod: pod({ phase: 'Running' }) }] })).toEqual(['EG0083 Pod p']);
  });

  it('name proxies without a control plane', async () => {
    expect(await codes({ proxies: [{ pod: ready, stats: 'control_plane.connected_state: 0\n' }] })).toEqual([
      'EG0084 Pod p',
    ]);
  });

  it('map refused listeners to their Gateway, and tell refused updates of other kinds', async () => {
    const listener = { name: 'default/eg/http', error_state: { details: 'bad curve' } };
    const configDump = { configs: [{ dynamic_listeners: [listener] }] };
    expect(await codes({ proxies: [{ pod: ready, configDump }] })).toEqual(['EG0085 Gateway eg']);
    const stats = 'cluster_manager.cds.update_rejected: 2\n';
    expect(await codes({ proxies: [{ pod: ready, stats }] })).toEqual(['EG0085 Pod p']);
  });

  it('name statuses that are older than their object', async () => {
    const gateway = (observedGeneration: number) => ({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'eg', namespace: 'default', generation: 4 },
      status: { conditions: [{ type: 'Accepted', observedGeneration }] },
    });
    expect(await codes({ objects: [gateway(3)] })).toEqual(['EG0086 Gateway eg']);
    expect(await codes({ objects: [gateway(4)] })).toEqual([]);
  });

  it('name Gateways that could not be programmed, unless they are not accepted', async () => {
    const gateway = (...conditions: object[]) =>
      ({
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'Gateway',
        metadata: { name: 'eg', namespace: 'default' },
        status: { conditions },
      }) as never;
    const programmed = (status: string) => ({
      type: 'Programmed',
      status,
      reason: 'AddressNotAssigned',
      message: 'no address',
    });
    expect(await codes({ objects: [gateway(programmed('False'))] })).toEqual(['EG0075 Gateway eg']);
    expect(await codes({ objects: [gateway(programmed('True'))] })).toEqual([]);
    expect(await codes({ objects: [gateway(programmed('False'), { type: 'Accepted', status: 'False' })] })).toEqual([]);
  });

  it('name definitions that are missing, unless none may be read', async () => {
    const definitions = [{ metadata: { name: 'gateways.gateway.networking.k8s.io' } }];
    expect((await codes({ definitions })).length).toBe(12);
  });
});
