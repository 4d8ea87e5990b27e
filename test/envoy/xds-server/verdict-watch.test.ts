import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DiscoveryType } from '../../../src/envoy/xds-server/snapshot.ts';
import type { Verdict } from '../../../src/envoy/xds-server/subscriptions.ts';
import { createVerdictWatch } from '../../../src/envoy/xds-server/verdict-watch.ts';

describe('a watch for verdicts', () => {
  const verdicts = new Map<string, Verdict>();
  const asked: string[] = [];
  const watch = createVerdictWatch((cluster: string, type: DiscoveryType) => {
    asked.push(`${cluster} ${type}`);
    return verdicts.get(`${cluster} ${type}`) ?? 'pending';
  });
  afterEach(() => {
    verdicts.clear();
    asked.length = 0;
    vi.useRealTimers();
  });

  it.each([
    ['taken', true],
    ['refused', false],
  ] as const)('tells at once of what was %s', async (verdict, expected) => {
    verdicts.set('a listeners', verdict);
    expect(await watch.wait('a', 'listeners', 60_000)).toBe(expected);
  });

  it('tells all who wait when the verdict comes', async () => {
    const waiting = [watch.wait('a', 'listeners', 60_000), watch.wait('a', 'listeners', 60_000)];
    verdicts.set('a listeners', 'taken');
    watch.check('a', 'listeners');
    expect(await Promise.all(waiting)).toEqual([true, true]);
  });

  it('asks for a verdict of those alone who wait for that kind of that cluster', async () => {
    const waiting = watch.wait('a', 'listeners', 60_000);
    asked.length = 0;
    for (const type of ['endpoints', 'routes'] as const) watch.check('a', type);
    watch.check('b', 'listeners');
    expect(asked).toEqual([]);
    verdicts.set('a listeners', 'refused');
    watch.checkAll();
    expect(await waiting).toBe(false);
    watch.checkAll();
    expect(asked).toEqual(['a listeners']);
  });

  it('gives up after the time', async () => {
    vi.useFakeTimers();
    const waiting = watch.wait('a', 'clusters', 100);
    vi.advanceTimersByTime(100);
    expect(await waiting).toBe(false);
  });
});
