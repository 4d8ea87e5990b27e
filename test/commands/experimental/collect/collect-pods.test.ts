import { describe, expect, it } from 'vitest';
import {
  collectConfigDumps,
  collectLogs,
  collectMetrics,
} from '../../../../src/commands/experimental/collect/collect-pods.ts';
import type { PodSummary } from '../../../../src/kubernetes/select-pods.ts';
import type { AdminAnswers } from '../../../envoy/fake-admin.ts';
import { smallDump } from '../../../envoy/small-dump.ts';
import { type FakeCluster, proxyPod } from '../../../kubernetes/fake-api-server.ts';
import { liveClient } from '../../live-cluster.ts';
import { recordedBundle } from './recorded-bundle.ts';

const settings = { logLines: 7, sds: false, timeoutMs: 5_000 };
const pod = (name: string, changes: Partial<PodSummary> = {}): PodSummary => ({
  namespace: 'n',
  name,
  phase: 'Running',
  ready: true,
  labels: {},
  annotations: {},
  containers: ['envoy'],
  initContainers: [],
  ...changes,
});

async function world(answers: AdminAnswers = {}, cluster: Partial<FakeCluster> = {}) {
  return { ...(await liveClient(answers, cluster)), ...recordedBundle() };
}

describe('collectLogs', () => {
  it('has current and previous logs of all containers, and links by pod', async () => {
    const log: FakeCluster['log'] = (_, container, previous) =>
      previous && container !== 'envoy' ? undefined : `${container} ${previous}`;
    const { client, bundle, files, links, failures, server } = await world({}, { log });
    await collectLogs(client, [pod('p', { initContainers: ['init'] })], settings, bundle);
    expect(Object.fromEntries(files)).toEqual({
      'cluster-resources/pods/logs/n/p/envoy.log': 'envoy false',
      'cluster-resources/pods/logs/n/p/envoy-previous.log': 'envoy true',
      'cluster-resources/pods/logs/n/p/init.log': 'init false',
    });
    expect(links.get('pod-logs/p/envoy-previous.log')).toBe('../../cluster-resources/pods/logs/n/p/envoy-previous.log');
    expect(links.size).toBe(3);
    expect(failures).toEqual([]);
    expect(server.requests.every((line) => line.includes('tailLines=7'))).toBe(true);
  });

  it('notes logs that cannot be read and goes on', async () => {
    const log: FakeCluster['log'] = (name) => (name === 'good' ? 'x' : undefined);
    const { client, bundle, files, failures } = await world({}, { log });
    await collectLogs(client, [pod('bad'), pod('good')], settings, bundle);
    expect(failures.map(({ path }) => path)).toEqual(['cluster-resources/pods/logs/n/bad/envoy.log']);
    expect(JSON.parse(files.get('pod-logs/bad/envoy-errors.json') ?? '')).toEqual([failures[0]?.error]);
    expect(files.has('cluster-resources/pods/logs/n/good/envoy.log')).toBe(true);
  });
});

describe('collectMetrics', () => {
  const scraped = (more: object = {}) => ({ annotations: { 'prometheus.io/scrape': 'true', ...more } });

  it('asks pods that offer metrics, where their annotations say', async () => {
    const { client, bundle, files, failures, server } = await world({ '/metrics': 'a 1', '/m': 'b 2' });
    const other = { 'prometheus.io/port': '19001', 'prometheus.io/path': '/m' };
    await collectMetrics(client, [pod('a', scraped()), pod('b', scraped(other)), pod('c')], settings, bundle);
    expect(files.get('prometheus-metrics/n/a.prom')).toBe('a 1');
    expect(files.get('prometheus-metrics/n/b.prom')).toBe('b 2');
    expect(files.get('prometheus-metrics/error.log')).toMatch(/^pod n\/c skipped[^\n]*\n$/);
    expect(failures).toEqual([]);
    expect(server.requests.map((line) => /ports=(\d+)/.exec(line)?.[1]).sort()).toEqual(['19001', '9090']);
  });

  it('notes pods that do not answer', async () => {
    const { client, bundle, files, failures } = await world();
    await collectMetrics(client, [pod('a', scraped())], settings, bundle);
    expect(failures).toEqual([{ path: 'prometheus-metrics/n/a.prom', error: expect.stringContaining('404') }]);
    expect(files.get('prometheus-metrics/error.log')).toContain('404');
  });
});

describe('collectConfigDumps', () => {
  const hidden = Buffer.from('very private').toString('base64');
  const objects = [proxyPod('p', 'n'), proxyPod('q', 'other')];

  it.each([
    [false, false],
    [true, true],
  ])('with --sds %s has the secrets section: %s, never private parts', async (sds, expected) => {
    const { client, bundle, files } = await world({ '/config_dump': JSON.stringify(smallDump) }, { objects });
    await collectConfigDumps(client, ['n'], { ...settings, sds }, bundle);
    expect([...files.keys()]).toEqual(['config-dumps/n/p.json']);
    const text = files.get('config-dumps/n/p.json') ?? '';
    expect(text.includes('SecretsConfigDump')).toBe(expected);
    expect(text).not.toContain(hidden);
    expect(JSON.parse(text).configs.length).toBe(smallDump.configs.length - (sds ? 0 : 1));
  });

  it('notes proxies that answer with something else', async () => {
    const { client, bundle, files, failures } = await world({ '/config_dump': 'no json' }, { objects });
    await collectConfigDumps(client, ['n', 'other'], settings, bundle);
    expect(failures.map(({ path }) => path)).toEqual(['config-dumps/n/p.json', 'config-dumps/other/q.json']);
    expect(JSON.parse(files.get('config-dumps/errors.log') ?? '')).toHaveLength(2);
  });
});
