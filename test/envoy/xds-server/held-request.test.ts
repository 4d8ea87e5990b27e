import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DiscoveryResponse } from '../../../src/envoy/xds-server/discovery-service.ts';
import { holdRequest } from '../../../src/envoy/xds-server/held-request.ts';

const answer: DiscoveryResponse = { unchanged: false, version: 'v', body: '{}' };

describe('a held request', () => {
  let ended: number;
  const hold = (news: (mayResend: boolean) => DiscoveryResponse | undefined, resendMilliseconds?: number) => {
    const controller = new AbortController();
    const onEnd = () => void ended++;
    const held = holdRequest({ news, milliseconds: 1000, resendMilliseconds, signal: controller.signal, onEnd });
    return { ...held, abort: () => controller.abort() };
  };
  beforeEach(() => {
    ended = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is answered once, when there is news', async () => {
    let news: DiscoveryResponse | undefined;
    const held = hold(() => news);
    held.check();
    expect(ended).toBe(0);
    news = answer;
    held.check();
    held.check();
    expect(await held.response).toBe(answer);
    expect([ended, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('is answered without news after its time', async () => {
    const held = hold(() => undefined);
    vi.advanceTimersByTime(999);
    expect(ended).toBe(0);
    vi.advanceTimersByTime(1);
    expect(await held.response).toEqual({ unchanged: true });
    expect(ended).toBe(1);
  });

  it('may be answered with what was sent before after the time for that', async () => {
    const held = hold((mayResend) => (mayResend ? answer : undefined), 300);
    held.check();
    vi.advanceTimersByTime(299);
    expect(ended).toBe(0);
    vi.advanceTimersByTime(1);
    expect(await held.response).toBe(answer);
  });

  it('ends when its sender has gone', async () => {
    const held = hold(() => undefined, 300);
    held.abort();
    held.abort();
    expect(await held.response).toEqual({ unchanged: true });
    expect([ended, vi.getTimerCount()]).toEqual([1, 0]);
  });
});
