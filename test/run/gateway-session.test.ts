import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RunEvents, startSession } from '../../src/run/gateway-session.ts';
import { fakeIo } from '../commands/run-command.ts';
import { baseManifests, routeManifest } from '../real-envoy/manifests.ts';

const silent: RunEvents = { onAccess: () => {}, onRefusal: () => {}, onCrash: () => {}, onReady: () => {} };

describe('a session whose Envoys run elsewhere', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'egctl-session-'));
  writeFileSync(join(cwd, 'gateway.yaml'), `${baseManifests}---${routeManifest('web', '/')}`);
  const settings = {
    ...{ files: ['gateway.yaml'], addMissing: false, backends: new Map(), ports: new Map(), host: '127.0.0.1' },
    ...{ xdsPort: 0, concurrency: 1 },
  };

  it('serves what was translated to whoever has its bootstrap, until it is stopped', async () => {
    const session = await startSession(settings, fakeIo({ cwd }).io, silent);
    const ask = async (cluster: string, type: string): Promise<string> => {
      const body = JSON.stringify({ node: { id: 'mine', cluster } });
      return await (
        await fetch(`http://127.0.0.1:${session.xdsPort}/v3/discovery:${type}`, { method: 'POST', body })
      ).text();
    };
    expect(session.gateways()).toEqual([]);
    expect(await session.reload()).toMatchObject({ published: true, taken: true, restarted: [] });
    expect(session.gateways().map(({ name }) => name)).toEqual(['default/eg']);
    const { node, staticResources } = session.bootstrap('default/eg', 19000, 3) as {
      readonly node: { readonly id: string; readonly cluster: string };
      readonly staticResources: object;
    };
    expect(node).toEqual({ id: `egctl-${process.pid}-3`, cluster: 'default/eg' });
    expect(JSON.stringify(staticResources)).toContain(`"portValue":${session.xdsPort}`);
    expect(await ask(node.cluster, 'listeners')).toContain('"name":"default/eg/http"');
    const waiting = ask('default/other', 'listeners').catch(() => 'ended');
    await session.stop();
    expect(['', 'ended']).toContain(await waiting);
    await expect(ask('default/eg', 'listeners')).rejects.toThrow();
  });
});
