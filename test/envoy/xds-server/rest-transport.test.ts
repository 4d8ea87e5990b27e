import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createDiscoveryService,
  type DiscoveryService,
  type Refusal,
} from '../../../src/envoy/xds-server/discovery-service.ts';
import { restTransport } from '../../../src/envoy/xds-server/rest-transport.ts';
import { emptySnapshot, type Snapshot, snapshotOf } from '../../../src/envoy/xds-server/snapshot.ts';
import type { RunningTransport } from '../../../src/envoy/xds-server/transport.ts';

const none = { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [] };
const clusters = (...names: string[]): Snapshot => snapshotOf({ ...none, clusters: names.map((name) => ({ name })) });

interface Body {
  readonly versionInfo: string;
  readonly typeUrl: string;
  readonly resources: readonly Readonly<Record<string, unknown>>[];
}

describe('the REST transport', () => {
  let service: DiscoveryService;
  let transport: RunningTransport;
  let refusals: Refusal[];
  const post = (path: string, body: object | string): Promise<Response> =>
    fetch(`http://127.0.0.1:${transport.port}${path}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const ask = async (version = '', names: readonly string[] = [], type = 'clusters'): Promise<Body> =>
    (await (
      await post(`/v3/discovery:${type}`, {
        node: { id: 'n', cluster: 'default/eg' },
        version_info: version,
        resource_names: names,
      })
    ).json()) as Body;

  beforeEach(async () => {
    refusals = [];
    service = createDiscoveryService((refusal) => void refusals.push(refusal));
    transport = await restTransport(service, { host: '127.0.0.1', port: 0 });
  });
  afterEach(async () => {
    service.close();
    await transport.close();
  });

  it('answers with types, a version and the resources', async () => {
    service.publish('default/eg', clusters('a', 'b'));
    const body = await ask();
    expect(body.typeUrl).toBe('type.googleapis.com/envoy.config.cluster.v3.Cluster');
    expect(body.resources).toEqual(['a', 'b'].map((name) => ({ '@type': body.typeUrl, name })));
    expect(body.versionInfo).not.toBe('');
  });

  it('holds a request until there is news', async () => {
    service.publish('default/eg', clusters('a'));
    const { versionInfo } = await ask();
    const waiting = ask(versionInfo);
    await new Promise((resolve) => setTimeout(resolve, 30));
    service.publish('default/eg', clusters('a', 'c'));
    expect((await waiting).resources).toHaveLength(2);
  });

  it('does not answer a request for one resource when another changes', async () => {
    service.publish('default/eg', clusters('a', 'b'));
    const { versionInfo } = await ask('', ['a']);
    let answered = false;
    const waiting = ask(versionInfo, ['a']).then(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    service.publish('default/eg', clusters('a', 'z'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(false);
    service.publish('default/eg', emptySnapshot);
    await waiting;
  });

  it('tells of a version that was not taken, and does not send it again at once', async () => {
    service.publish('default/eg', clusters('bad'));
    const { versionInfo } = await ask();
    const again = ask();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(refusals.map(({ version }) => version)).toEqual([versionInfo]);
    service.publish('default/eg', clusters('good'));
    expect((await again).resources).toMatchObject([{ name: 'good' }]);
  });

  it('knows when the resources were taken', async () => {
    service.publish('default/eg', clusters('a'));
    const { versionInfo } = await ask();
    expect(await service.accepted('default/eg', 'clusters', 20)).toBe(false);
    const waiting = ask(versionInfo).catch(() => undefined);
    expect(await service.accepted('default/eg', 'clusters', 1000)).toBe(true);
    service.publish('default/eg', clusters());
    await waiting;
  });

  it('knows at once when the resources were refused, and when better ones were taken', async () => {
    service.publish('default/eg', clusters('bad'));
    await ask();
    const verdict = service.accepted('default/eg', 'clusters', 60_000);
    const again = ask();
    expect(await verdict).toBe(false);
    service.publish('default/eg', clusters('good'));
    const better = service.accepted('default/eg', 'clusters', 60_000);
    const waiting = ask((await again).versionInfo).catch(() => undefined);
    expect(await better).toBe(true);
    service.publish('default/eg', clusters());
    await waiting;
  });

  it('does not wait for what no longer exists', async () => {
    service.publish('default/eg', snapshotOf({ ...none, routes: [{ name: 'r' }] }));
    const { versionInfo } = await ask('', ['r'], 'routes');
    service.publish('default/eg', emptySnapshot);
    expect(await service.accepted('default/eg', 'routes', 60_000)).toBe(true);
    expect(versionInfo).not.toBe('');
  });

  it('refuses other requests', async () => {
    expect((await post('/v3/discovery:nothing', {})).status).toBe(404);
    expect((await post('/v3/discovery:clusters', '{')).status).toBe(400);
    expect((await fetch(`http://127.0.0.1:${transport.port}/`)).status).toBe(404);
  });
});
