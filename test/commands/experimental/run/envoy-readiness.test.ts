import { describe, expect, it } from 'vitest';
import { createEnvoyReadiness } from '../../../../src/commands/experimental/run/envoy-readiness.ts';

describe('readiness', () => {
  const signal = new AbortController().signal;

  it('comes when all Gateways were ready', async () => {
    const readiness = createEnvoyReadiness();
    let done = false;
    readiness.ready('a');
    const waiting = readiness.wait(['a', 'b'], signal, 60_000).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    readiness.failed('once');
    readiness.ready('b');
    await waiting;
  });

  it('is given up after the limit, or when Envoy ends again and again, with the last reason', async () => {
    const late = createEnvoyReadiness();
    await expect(late.wait(['a'], signal, 20)).rejects.toMatchObject({ name: 'CommandError' });
    const hopeless = createEnvoyReadiness();
    for (const reason of ['one', 'two', 'three', 'no such file']) hopeless.failed(reason);
    await expect(hopeless.wait(['a'], signal, 60_000)).rejects.toThrow('no such file');
  });

  it('is not waited for after Ctrl-C, and never given up without a limit', async () => {
    const controller = new AbortController();
    const readiness = createEnvoyReadiness();
    for (let i = 0; i < 10; i++) readiness.failed('again');
    const waiting = readiness.wait(['a'], controller.signal, undefined);
    controller.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});
