import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../src/core/resource-ref.ts';
import { checkHealth } from '../../../src/helm/install/check-health.ts';
import { makeRelease, withStatus } from '../../../src/helm/install/make-release.ts';
import type { ReleaseStatus } from '../../../src/helm/release/release.ts';
import { releaseStore } from '../../../src/helm/release/release-store.ts';
import { instant } from './install-world.ts';
import { bareChart, rendered } from './made-chart.ts';
import { type MemoryClusterOptions, memoryCluster } from './memory-cluster.ts';

const id = { name: 'eg', namespace: 'ns' };

function crd(name: string, group: string, version?: string, established = 'True'): KubernetesObject {
  const annotations = version
    ? { 'gateway.networking.k8s.io/bundle-version': version, 'gateway.networking.k8s.io/channel': 'standard' }
    : {};
  const status = { conditions: [{ type: 'Established', status: established }] };
  const metadata = { name: `${name}.${group}`, annotations };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata,
    spec: { group },
    status,
  } as KubernetesObject;
}

function pod(name: string, ready: string): KubernetesObject {
  const metadata = { name, labels: { 'control-plane': 'envoy-gateway' } };
  const status = { conditions: [{ type: 'Ready', status: ready }] };
  return { apiVersion: 'v1', kind: 'Pod', metadata, status } as KubernetesObject;
}

const secret = (name: string) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name } });
const crds = [crd('gateways', 'gateway.networking.k8s.io', 'v1.6.1'), crd('backends', 'gateway.envoyproxy.io')];
const certificates = ['envoy-gateway', 'envoy', 'envoy-rate-limit', 'envoy-oidc-hmac'].map(secret);
const whole = [...crds, pod('a', 'True'), ...certificates];

async function health(
  objects: readonly KubernetesObject[],
  options: MemoryClusterOptions = {},
  status: ReleaseStatus | 'absent' = 'deployed',
): Promise<Readonly<Record<string, string>>> {
  const { client } = memoryCluster({ ...options, objects });
  if (status !== 'absent') {
    const made = makeRelease({ id, revision: 3, chart: bareChart, config: {}, rendered: rendered(), now: instant });
    await releaseStore(client, 'ns', () => instant).create(withStatus(made, status));
  }
  const checks = await checkHealth(client, id);
  for (const check of checks) expect(check.hint === undefined).toBe(check.state === 'ok');
  return Object.fromEntries(checks.map(({ name, state, detail }) => [name, `${state}: ${detail}`]));
}

describe('checkHealth', () => {
  it('is content with a whole installation', async () => {
    const states = await health(whole);
    expect(Object.values(states).every((text) => text.startsWith('ok: '))).toBe(true);
    expect(Object.keys(states)).toEqual([
      'Kubernetes',
      'CRDs of gateway.networking.k8s.io',
      'CRDs of gateway.envoyproxy.io',
      'release',
      'controller',
      'certificates',
    ]);
    expect(states.release).toBe('ok: eg revision 3, made 1.0.0, deployed');
  });

  it('finds an empty cluster without anything', async () => {
    const states = await health([], {}, 'absent');
    expect(Object.values(states).map((text) => text.split(':')[0])).toEqual([
      'ok',
      'failed',
      'failed',
      'warning',
      'failed',
      'failed',
    ]);
  });

  it('finds a cluster that is too old', async () => {
    expect((await health(whole, { version: 'v1.28.2' })).Kubernetes).toMatch(/^failed: v1\.28\.2/);
  });

  it('finds definitions that are not established or of several editions', async () => {
    const group = 'gateway.networking.k8s.io';
    const broken = await health([...whole, crd('httproutes', group, 'v1.6.1', 'False')]);
    expect(broken[`CRDs of ${group}`]).toMatch(/^failed: .*httproutes\.gateway/);
    const mixed = await health([...whole, crd('httproutes', group, 'v1.2.0')]);
    expect(mixed[`CRDs of ${group}`]).toMatch(/^warning: 2 installed, .*v1\.6\.1 standard.*v1\.2\.0 standard/);
  });

  it('finds a release that failed', async () => {
    expect((await health(whole, {}, 'failed')).release).toMatch(/^failed: .*failed$/);
  });

  it.each([
    [['True', 'False'], 'warning: 1 of 2'],
    [['False'], 'failed: 0 of 1'],
    [[], 'failed: no pod'],
  ])('judges pods that are ready %j', async (ready, expected) => {
    const pods = ready.map((state, at) => pod(`p${at}`, state));
    expect((await health([...crds, ...certificates, ...pods])).controller).toContain(expected);
  });

  it('names the Secrets that are missing', async () => {
    const states = await health([...crds, pod('a', 'True'), ...certificates.slice(1)]);
    expect(states.certificates).toMatch(/^failed: .*: envoy-gateway$/);
  });

  it('warns of a question that cannot be answered, and answers the others', async () => {
    const fails = (call: string, key: string) =>
      call === 'list' && key.startsWith('Pod') ? new Error('may not list') : undefined;
    const states = await health(whole, { fails });
    expect(states.controller).toMatch(/^warning: .*may not list/);
    expect(states.certificates).toMatch(/^ok/);
  });
});
