import { describe, expect, it } from 'vitest';
import { installCommand } from '../../src/commands/install.ts';
import { startRegistry, tgz } from '../helm/registry/local-registry.ts';
import { runCommand } from './run-command.ts';

const env = { HOME: '/nonexistent', XDG_CACHE_HOME: '/nonexistent' };

describe('install', () => {
  it.each([
    [['eg'], {}],
    [[], { 'skip-crds': true, 'only-crds': true }],
    [[], { 'release-name': 'Not_A_Name' }],
    [[], { chart: '/nonexistent', version: '1.0.0' }],
    [[], { chart: 'oci://127.0.0.1:1/gw:1.0.0', version: '2.0.0' }],
  ])('refuses wrong usage %j %j', async (args, flags) => {
    expect(await runCommand(installCommand, args, flags, { env })).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('fails with the reference and the cause when the registry is down or sends damaged bytes', async () => {
    const flags = (host: string) => ({ chart: `oci://${host}/gw`, version: '1.0.0', 'plain-http': true });
    const down = await runCommand(installCommand, [], flags('127.0.0.1:1'), { env });
    expect(down).toMatchObject({ exitCode: 1, stdout: '' });
    expect(down.error?.message).toMatch(/127\.0\.0\.1:1\/gw:1\.0\.0.*ECONNREFUSED/);
    const registry = await startRegistry({ damagedBlobs: true });
    registry.push('gw', '1.0.0', await tgz([{ name: 'gw/Chart.yaml', text: 'name: gw' }]));
    const damaged = await runCommand(installCommand, [], flags(registry.host), { env });
    await registry.close();
    expect(damaged.error?.message).toMatch(/damaged/);
  });
});
