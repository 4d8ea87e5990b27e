import { describe, expect, it } from 'vitest';
import type { ProxyState } from '../../../src/analyze/cluster/cluster-state.ts';
import { analyzeText, world } from '../analyze-text.ts';
import { clusterStateOf } from '../cluster-state-of.ts';

async function find(proxy: Omit<ProxyState, 'pod'>): Promise<readonly string[]> {
  const pod = { metadata: { name: 'p', namespace: 'envoy-gateway-system' } };
  const cluster = clusterStateOf({ proxies: [{ pod, ...proxy }] });
  const { findings } = await analyzeText(world, { codes: ['EG0085'], cluster });
  return findings.map(({ severity, resource }) => `${severity} ${resource?.kind} ${resource?.name}`);
}

const dump = (name: string) => ({
  configs: [{ dynamic_listeners: [{ name, error_state: { details: 'bad curve' } }] }],
});
const counters = 'cluster_manager.cds.update_rejected: 2\nlistener_manager.lds.update_rejected: 0\n';

describe('EG0085 update-rejected', () => {
  it('says nothing about a proxy that took all updates, or that did not answer', async () => {
    const stats = 'listener_manager.lds.update_rejected: 0\nlistener_manager.lds.update_success: 4\n';
    expect(await find({ stats, configDump: { configs: [{ dynamic_listeners: [{ name: 'a' }] }] } })).toEqual([]);
    expect(await find({})).toEqual([]);
  });

  it('maps a refused listener to its Gateway, else to the pod', async () => {
    expect(await find({ configDump: dump('default/eg/http') })).toEqual(['error Gateway eg']);
    expect(await find({ configDump: dump('default/other/http') })).toEqual(['error Pod p']);
  });

  it('tells counters of refused updates where the dump says nothing more precise', async () => {
    expect(await find({ stats: counters })).toEqual(['warning Pod p']);
    expect(await find({ stats: counters, configDump: dump('default/eg/http') })).toEqual(['error Gateway eg']);
  });
});
