import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { collectCommand } from '../../../src/commands/experimental/collect.ts';
import { smallDump } from '../../envoy/small-dump.ts';
import { type FakeObject, proxyPod } from '../../kubernetes/fake-api-server.ts';
import { liveCluster } from '../live-cluster.ts';
import { type GivenFlags, runCommand } from '../run-command.ts';
import { bundleEntries } from './collect/bundle-entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'egctl-collect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const crd = (kind: string, plural: string, versions: readonly string[]): FakeObject => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `${plural}.gateway.networking.k8s.io` },
  spec: {
    group: 'gateway.networking.k8s.io',
    scope: 'Namespaced',
    names: { kind, plural },
    versions: versions.map((name) => ({ name, served: true })),
  },
});
const pod: FakeObject = {
  ...proxyPod('p'),
  spec: {
    containers: [
      {
        name: 'envoy',
        env: [
          { name: 'REDIS_PASSWORD', value: 'hunter2' },
          { name: 'MODE', value: 'visible' },
        ],
      },
    ],
  },
};
const metrics: FakeObject = {
  ...proxyPod('m'),
  metadata: {
    ...proxyPod('m').metadata,
    annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/path': '/m' },
  } as FakeObject['metadata'],
};
const gateway: FakeObject = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: {
    name: 'eg',
    namespace: 'envoy-gateway-system',
    annotations: { 'kubectl.kubernetes.io/last-applied-configuration': 'copy', keep: 'me' },
  } as FakeObject['metadata'],
};
const secret: FakeObject = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's', namespace: 'envoy-gateway-system' },
  data: { k: 'c2VjcmV0' },
};
const answers = { '/config_dump': JSON.stringify(smallDump), '/m': 'metric 1\n' };

async function collect(
  flags: GivenFlags,
  log: (previous: boolean) => string | undefined = (previous) => (previous ? undefined : 'a line\n'),
) {
  const objects = [crd('Gateway', 'gateways', ['v1beta1', 'v1']), pod, metrics, gateway, secret];
  const { server } = await liveCluster(answers, { objects, log: (_pod, _container, previous) => log(previous) });
  const result = await runCommand(collectCommand, [], { kubeconfig: server.kubeconfig, ...flags }, { cwd: folder });
  return {
    result,
    requests: server.requests,
    entries: existsSync(result.stdout.trim()) ? await bundleEntries(result.stdout.trim()) : new Map<string, string>(),
  };
}

describe('x collect', () => {
  it('writes resources, logs, metrics and dumps without secrets', async () => {
    const { result, entries } = await collect({ output: 'full.tar.gz' });
    expect(result).toMatchObject({ exitCode: 0, stdout: `${join(folder, 'full.tar.gz')}\n` });
    const system = 'envoy-gateway-system';
    expect([...entries.keys()].sort()).toEqual(
      [
        `cluster-resources/gateways.gateway.networking.k8s.io/${system}.yaml`,
        `cluster-resources/pods/${system}.yaml`,
        `cluster-resources/pods/logs/${system}/m/envoy.log`,
        `cluster-resources/pods/logs/${system}/p/envoy.log`,
        `config-dumps/${system}/m.json`,
        `config-dumps/${system}/p.json`,
        'manifest.json',
        'pod-logs/m/envoy.log',
        'pod-logs/p/envoy.log',
        `prometheus-metrics/${system}/m.prom`,
        'prometheus-metrics/error.log',
      ].sort(),
    );
    const all = [...entries.values()].join('\n');
    for (const hidden of ['hunter2', 'c2VjcmV0', 'copy', Buffer.from('very private').toString('base64')])
      expect(all).not.toContain(hidden);
    expect(all).toContain('visible');
    expect(entries.get('pod-logs/p/envoy.log')).toBe(`../../cluster-resources/pods/logs/${system}/p/envoy.log`);
    expect(entries.get(`config-dumps/${system}/p.json`)).not.toContain('SecretsConfigDump');
    expect(JSON.parse(entries.get('manifest.json') ?? '')).toMatchObject({
      kubernetesVersion: 'v1.34.1',
      namespaces: [system],
      failures: [],
    });
  });

  it('keeps the secrets section on request, private parts hidden', async () => {
    const { entries } = await collect({ output: 'sds', sds: true });
    const dump = entries.get('config-dumps/envoy-gateway-system/p.json') ?? '';
    expect(dump).toContain('SecretsConfigDump');
    expect(dump).not.toContain(Buffer.from('very private').toString('base64'));
  });

  it('notes what failed in the manifest and on stderr', async () => {
    const { result, entries } = await collect({ output: 'failed' }, () => undefined);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('cluster-resources/pods/logs/envoy-gateway-system/p/envoy.log: ');
    expect(JSON.parse(entries.get('manifest.json') ?? '').failures).toHaveLength(2);
    expect(JSON.parse(entries.get('pod-logs/p/envoy-errors.json') ?? '')).toHaveLength(1);
  });

  it('cuts at the size limit and ends at the time limit', async () => {
    const { result, entries } = await collect({ output: 'small', 'max-size': 0.001 });
    expect(result.exitCode).toBe(1);
    const sizes = JSON.parse(entries.get('manifest.json') ?? '').entries.map((entry: { size: number }) => entry.size);
    expect(sizes.reduce((a: number, b: number) => a + b)).toBeLessThanOrEqual(1048);
    const late = await collect({ output: 'late', timeout: '1ms' });
    expect(late.result.exitCode).toBe(1);
    expect(late.entries.has('manifest.json')).toBe(true);
  });

  it('writes nothing into a folder that does not exist', async () => {
    const { result } = await collect({ output: 'no/such/file' });
    expect(result.error?.message).toContain('does not exist');
  });

  it('reads as many lines of logs as it is told to', async () => {
    const asked = async (flags: Record<string, number>): Promise<ReadonlySet<string | undefined>> => {
      const { requests } = await collect({ output: 'lines', ...flags });
      return new Set(requests.flatMap((line) => /tailLines=(\d+)/.exec(line)?.[1] ?? []));
    };
    expect(await asked({ 'log-lines': 5 })).toEqual(new Set(['5']));
    expect(await asked({})).toEqual(new Set(['10000']));
  });

  it.each([{ 'log-lines': 0 }, { 'max-size': 0 }, { timeout: 'soon' }])('calls %j wrong usage', async (flags) => {
    expect((await collect({ output: 'never', ...flags })).result.exitCode).toBe(2);
  });

  // spec/cli.md 11: the local time, and .tar.gz once.
  it('names the file after the time where no name is given', async () => {
    const { result } = await collect({});
    expect(result.stdout).toMatch(/\/envoy-gateway-2026-0[56]-\d\dT\d\d_\d\d_\d\d\.tar\.gz\n$/);
  });
});
