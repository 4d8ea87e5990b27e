import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createDiscoveryService,
  type DiscoveryResponse,
  type Refusal,
} from '../../../src/envoy/xds-server/discovery-service.ts';
import { emptySnapshot, snapshotOf } from '../../../src/envoy/xds-server/snapshot.ts';

const none = { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [] };
const clusters = (...names: readonly string[]) => snapshotOf({ ...none, clusters: names.map((name) => ({ name })) });
const versionOf = (response: DiscoveryResponse): string => (response.unchanged ? '' : response.version);

describe('the discovery service', () => {
  const refusals: Refusal[] = [];
  const start = () => {
    refusals.length = 0;
    const service = createDiscoveryService((refusal) => void refusals.push(refusal));
    const ask = (version = '', resourceNames: readonly string[] = [], signal = new AbortController().signal) =>
      service.answer({ type: 'clusters', node: { id: 'n', cluster: 'eg' }, version, resourceNames }, signal);
    return { service, ask };
  };
  afterEach(() => {
    vi.useRealTimers();
  });

  it('answers with the whole kind or with what is named', async () => {
    const { service, ask } = start();
    service.publish('eg', clusters('a', 'b'));
    const bodies = [await ask(), await ask('', ['b', 'missing'])].map((response) =>
      response.unchanged ? [] : (JSON.parse(response.body) as { resources: { name: string }[] }).resources,
    );
    expect(bodies.map((resources) => resources.map(({ name }) => name))).toEqual([['a', 'b'], ['b']]);
  });

  it('answers those of the cluster that was published for alone', async () => {
    const { service, ask } = start();
    const waiting = ask();
    service.publish('other', clusters('x'));
    service.publish('eg', clusters('a'));
    expect(await waiting).toMatchObject({ unchanged: false, body: expect.stringContaining('"a"') });
    expect([service.isWatched('eg'), service.isWatched('other')]).toEqual([true, false]);
  });

  it('sends what was refused again after a second, and tells of it once', async () => {
    vi.useFakeTimers();
    const { service, ask } = start();
    service.publish('eg', clusters('bad'));
    const version = versionOf(await ask());
    const again = ask();
    expect(refusals).toMatchObject([{ version, request: { version: '' } }]);
    vi.advanceTimersByTime(1_000);
    expect(versionOf(await again)).toBe(version);
    void ask();
    expect(refusals).toHaveLength(1);
    service.close();
  });

  it('forgets an Envoy that has gone', async () => {
    const { service, ask } = start();
    const gone = new AbortController();
    const waiting = ask('', [], gone.signal);
    gone.abort();
    expect(await waiting).toEqual({ unchanged: true });
    expect(service.isWatched('eg')).toBe(false);
    expect(await ask('', [], gone.signal)).toEqual({ unchanged: true });
    expect(service.isWatched('eg')).toBe(false);
  });

  it('answers everybody when it is closed', async () => {
    const { service, ask } = start();
    service.publish('eg', emptySnapshot);
    const waiting = ask(versionOf(await ask()));
    const accepted = service.accepted('eg', 'listeners', 60_000);
    service.close();
    expect([await waiting, await accepted]).toEqual([{ unchanged: true }, false]);
  });
});
