import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { chartCache } from '../../../src/helm/registry/chart-cache.ts';
import { chartReference } from '../../../src/helm/registry/chart-reference.ts';
import { pullChart } from '../../../src/helm/registry/pull-chart.ts';
import { type Faults, type LocalRegistry, startRegistry, tgz } from './local-registry.ts';

const open: LocalRegistry[] = [];
afterEach(async () => void (await Promise.all(open.splice(0).map((registry) => registry.close()))));

async function setUp(faults?: Faults) {
  const registry = await startRegistry(faults);
  open.push(registry);
  const folder = await mkdtemp(join(tmpdir(), 'egctl-charts-'));
  const archive = await tgz([{ name: 'gw/Chart.yaml', text: 'name: gw' }]);
  const reference = (version?: string) => chartReference(`oci://${registry.host}/charts/gw`, version, true);
  return { registry, folder, cache: chartCache({}, folder), archive, reference };
}

describe('pullChart', () => {
  it('takes the tag as typed and verifies the archive', async () => {
    const { registry, cache, archive, reference } = await setUp();
    const digest = registry.push('charts/gw', 'v1.9.0', archive);
    const pulled = await pullChart(reference('v1.9.0'), { cache });
    expect(pulled).toEqual({ archive, digest, reference: `oci://${registry.host}/charts/gw:v1.9.0` });
  });

  it('fetches the same archive once, and serves it when the registry is down', async () => {
    const { registry, cache, archive, reference } = await setUp();
    registry.push('charts/gw', '1.0.0', archive);
    await pullChart(reference('1.0.0'), { cache });
    await pullChart(reference('1.0.0'), { cache });
    expect(registry.requests.filter((path) => path.includes('/blobs/'))).toHaveLength(2);
    await registry.close();
    const kept = await pullChart(reference('1.0.0'), { cache });
    expect(kept.archive).toEqual(archive);
    expect(kept.offline).toContain('ECONNREFUSED');
    await expect(pullChart(reference('2.0.0'), { cache })).rejects.toThrow(/cannot pull .*:2\.0\.0.*ECONNREFUSED/);
  });

  it('does not use a damaged copy', async () => {
    const { registry, folder, cache, archive, reference } = await setUp();
    registry.push('charts/gw', '1.0.0', archive);
    await pullChart(reference('1.0.0'), { cache });
    const [kept = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    await writeFile(join(folder, kept), 'other bytes');
    expect((await pullChart(reference('1.0.0'), { cache })).archive).toEqual(archive);
  });

  it('refuses blobs and manifests whose digest does not match', async () => {
    const { registry, cache, archive } = await setUp({ damagedBlobs: true });
    registry.push('charts/gw', '1.0.0', archive);
    const url = `oci://${registry.host}/charts/gw`;
    await expect(pullChart(chartReference(url, '1.0.0', true), { cache })).rejects.toThrow(/is damaged/);
    const other = `sha256:${'0'.repeat(64)}`;
    await expect(pullChart(chartReference(`${url}@${other}`, undefined, true), { cache })).rejects.toThrow(/404/);
  });

  it('follows the challenge of a registry, anonymously and with credentials', async () => {
    for (const [login, credentials, works] of [
      ['', undefined, true],
      ['me:secret', 'me:secret', true],
      ['me:secret', 'me:wrong', false],
    ] as const) {
      const { registry, cache, archive, reference } = await setUp({ login });
      registry.push('charts/gw', '1.0.0', archive);
      const pulled = pullChart(reference('1.0.0'), { cache, ...(credentials && { credentials }) });
      if (works) expect((await pulled).archive).toEqual(archive);
      else await expect(pulled).rejects.toThrow(/status 401/);
    }
  });

  it('chooses the newest strict version for a constraint, or for none', async () => {
    const { registry, cache, archive, reference } = await setUp();
    for (const tag of ['1.8.1', '1.9.0', 'v2.0.0', '1.10.0-rc.1', '1.9.1_build.5', 'latest'])
      registry.push('charts/gw', tag, archive);
    const tagOf = async (version?: string) =>
      (await pullChart(reference(version), { cache })).reference.split(':').at(-1);
    expect(await tagOf('~1.8')).toBe('1.8.1');
    expect(await tagOf()).toBe('1.9.1_build.5');
    expect(await tagOf('>=1.8, <1.9')).toBe('1.8.1');
    await expect(tagOf('>3')).rejects.toThrow(/none of its/);
  });

  it('refuses images that are no charts', async () => {
    const { registry, cache, archive, reference } = await setUp();
    registry.push('charts/gw', '1.0.0', archive, 'application/vnd.wasm');
    await expect(pullChart(reference('1.0.0'), { cache })).rejects.toThrow(/no layer with a chart archive/);
  });
});
