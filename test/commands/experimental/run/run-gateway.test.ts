import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runGateway } from '../../../../src/commands/experimental/run/run-gateway.ts';
import { runCommand as command } from '../../../../src/commands/experimental/run.ts';
import { flagValues } from '../../../../src/commands/flag-values.ts';
import { baseManifests, routeManifest } from '../../../real-envoy/manifests.ts';
import { fakeIo, type GivenFlags } from '../../run-command.ts';

const manifests = (path: string): string => `${baseManifests}---${routeManifest('web', path)}`;

describe('runGateway without an Envoy of its own', () => {
  const start = (text: string, flags: GivenFlags = {}) => {
    const cwd = mkdtempSync(join(tmpdir(), 'egctl-run-gateway-'));
    const edit = (changed: string): void => writeFileSync(join(cwd, 'gateway.yaml'), changed);
    edit(text);
    const controller = new AbortController();
    const { io, out, err } = fakeIo({ cwd, signal: controller.signal });
    const given = { file: ['gateway.yaml'], 'no-envoy': true, output: 'json', ...flags };
    const ended = runGateway({ args: [], flags: flagValues(command.flags ?? [], given), io });
    const until = async (text: string): Promise<void> => {
      while (!out().includes(text)) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const events = () =>
      out()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly event: string });
    return { ended, edit, until, events, err, stop: () => controller.abort() };
  };

  it('serves bootstrap and changes until Ctrl-C', async () => {
    const run = start(manifests('/one'));
    await run.until('"ready"');
    run.edit(manifests('/two'));
    await run.until('"reload"');
    run.edit('a: [');
    await run.until('"published":false');
    run.stop();
    expect(await run.ended).toBe(0);
    expect(run.events().map(({ event }) => event)).toEqual([
      'bootstrap',
      'ready',
      'reload',
      'served',
      'finding',
      'reload',
    ]);
  });

  it('serves the files once with --no-watch', async () => {
    const run = start(manifests('/one'), { watch: false });
    await run.until('"ready"');
    run.edit(manifests('/two'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    run.stop();
    expect(await run.ended).toBe(0);
    expect(run.events().map(({ event }) => event)).toEqual(['bootstrap', 'ready']);
  });

  it('fails when there is nothing to serve', async () => {
    const run = start('a: 1\n');
    await expect(run.ended).rejects.toMatchObject({ name: 'CommandError' });
  });
});
