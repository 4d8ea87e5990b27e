import { mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createEchoPool, type EchoPool } from '../../src/run/echo-pool.ts';
import { createLocalPorts } from '../../src/run/port-map.ts';
import { createGatewayReloader } from '../../src/run/reload-gateways.ts';
import type { RunningGateways } from '../../src/run/running-gateways.ts';
import { fakeIo } from '../commands/run-command.ts';
import { baseManifests, routeManifest } from '../real-envoy/manifests.ts';

const good = `${baseManifests}---${routeManifest('web', '/')}`;

describe('reloads', () => {
  const pools: EchoPool[] = [];
  afterEach(async () => {
    for (const pool of pools.splice(0)) await pool.close();
  });
  const start = (text: string, wanted: ReadonlyMap<number, number> = new Map()) => {
    const cwd = mkdtempSync(join(tmpdir(), 'egctl-reload-'));
    const edit = (changed: string): void => writeFileSync(join(cwd, 'gateway.yaml'), changed);
    edit(text);
    const log: string[] = [];
    const gateways: RunningGateways = {
      ...{ get: () => undefined, all: () => [], stop: () => Promise.resolve() },
      publish: async ({ name }) => {
        log.push(`publish ${name}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return { taken: false, changes: 3, restarted: name === 'default/eg' };
      },
      keepOnly: (names) => Promise.resolve(void log.push(`keep ${[...names]}`)),
    };
    const echoes = createEchoPool('127.0.0.1');
    pools.push(echoes);
    const settings = { host: '127.0.0.1', backends: new Map() };
    const context = {
      input: { files: ['gateway.yaml'], addMissing: false, pointed: new Set<string>() },
      prepare: { settings, ports: createLocalPorts('127.0.0.1', wanted), echoes },
      gateways,
      onAccepted: () => void log.push('accepted'),
    };
    return { reloader: createGatewayReloader(context, fakeIo({ cwd }).io), edit, log };
  };

  it('serve what the files say and tell what became of it', async () => {
    const { reloader, log } = start(good);
    expect(reloader.current()).toBeUndefined();
    const reload = await reloader.reload();
    expect(reload).toMatchObject({
      published: true,
      taken: false,
      changes: 3,
      restarted: ['default/eg'],
      problems: [],
    });
    expect(reloader.current()).toBe(reload.input);
    expect(log).toEqual(['accepted', 'publish default/eg', 'keep default/eg']);
  });

  it('leave everything as it is when the files are bad', async () => {
    const { reloader, edit, log } = start(good);
    const before = await reloader.reload();
    edit(good.replace('backendRefs', 'backendRefz'));
    const reload = await reloader.reload();
    expect(reload).toMatchObject({ published: false, taken: false, changes: 0, restarted: [] });
    expect(reload.problems).toMatchObject([{ code: 'field-unknown' }]);
    expect(reloader.current()).toBe(before.input);
    expect(log.filter((entry) => entry === 'accepted')).toHaveLength(1);
  });

  it('come one after the other', async () => {
    const { reloader, log } = start(good);
    await Promise.all([reloader.reload(), reloader.reload()]);
    await reloader.settled();
    expect(log.join()).toBe(Array(2).fill('accepted,publish default/eg,keep default/eg').join());
  });

  it('take a wanted port that somebody has for a wrong flag at first, and for a bad edit later', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const wanted = new Map([[81, (server.address() as AddressInfo).port]]);
    const second = good.replace('{name: http, port: 80, protocol: HTTP}', '{name: http, port: 81, protocol: HTTP}');
    await expect(start(second, wanted).reloader.reload()).rejects.toMatchObject({ name: 'UsageError' });
    const { reloader, edit } = start(good, wanted);
    await reloader.reload();
    edit(second);
    expect(await reloader.reload()).toMatchObject({
      published: false,
      problems: [{ code: 'port-taken', severity: 'error' }],
    });
    server.close();
  });
});
