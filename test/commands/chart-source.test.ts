import { resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chartFromFlags, chartSourceFlags } from '../../src/commands/chart-source.ts';
import { flagValues } from '../../src/commands/flag-values.ts';
import { UsageError } from '../../src/core/errors.ts';
import { startRegistry, tgz } from '../helm/registry/local-registry.ts';
import { fakeIo, type GivenFlags } from './run-command.ts';
import { temporaryFolder } from './temporary-folder.ts';

const fixtures = resolve(import.meta.dirname, '../helm/fixtures');
const cache = temporaryFolder();

function read(given: GivenFlags, cwd = fixtures) {
  const { io, err } = fakeIo({ cwd, env: { HOME: cache } });
  const flags = flagValues(chartSourceFlags, { 'plain-http': true, 'repository-cache': cache, ...given });
  return { read: chartFromFlags(flags, io), err };
}

async function registryWith(...versions: readonly string[]) {
  const registry = await startRegistry();
  onTestFinished(registry.close);
  for (const version of versions) {
    const text = `apiVersion: v2\nname: gw\nversion: ${version}\n`;
    registry.push('charts/gw', version, await tgz([{ name: 'gw/Chart.yaml', text }]));
  }
  return { registry, url: `oci://${registry.host}/charts/gw` };
}

describe('chartFromFlags', () => {
  it('reads a folder, relative to the working folder', async () => {
    const { chart, origin } = await read({ chart: 'gateway-like' }).read;
    expect([chart.metadata.name, origin]).toEqual(['gateway-like', 'gateway-like']);
  });

  it('refuses a version for a chart on disk', async () => {
    await expect(read({ chart: 'gateway-like', version: '1.0.0' }).read).rejects.toBeInstanceOf(UsageError);
  });

  it('pulls the version that is asked for and tells what it was', async () => {
    const { url } = await registryWith('1.0.0', '2.0.0');
    const { read: pulled, err } = read({ chart: url, version: '1.0.0' });
    expect(await pulled).toMatchObject({ origin: `${url}:1.0.0`, chart: { metadata: { version: '1.0.0' } } });
    expect(err()).toMatch(/^Pulled oci:\S+:1\.0\.0, sha256:[0-9a-f]{64}$/m);
  });

  it("takes the newest version of another chart than Envoy Gateway's", async () => {
    const { url } = await registryWith('1.0.0', '2.0.0');
    expect((await read({ chart: url }).read).origin).toBe(`${url}:2.0.0`);
  });

  it('warns when the registry is gone and a copy serves', async () => {
    const { url, registry } = await registryWith('1.0.0');
    await read({ chart: url, version: '1.0.0' }).read;
    await registry.close();
    const { read: kept, err } = read({ chart: url, version: '1.0.0' });
    expect((await kept).chart.metadata.name).toBe('gw');
    expect(err()).toMatch(/^warning: .*ECONNREFUSED/m);
  });
});
