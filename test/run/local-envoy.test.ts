import { describe, expect, it } from 'vitest';
import type { EnvoyProgram } from '../../src/envoy/process/envoy-program.ts';
import { runLocalEnvoy } from '../../src/run/local-envoy.ts';

const entry = '{"egctl":"connection","cluster":"tcproute/a","duration":1}';

describe('the Envoy of a Gateway', () => {
  it('gets the bootstrap of its Gateway with an admin port, anew at each start, and its output is read', async () => {
    const asked: (readonly [string, number, number | undefined])[] = [];
    const told: string[] = [];
    const script = `echo '${entry}'; echo plain; echo '[warning] odd' >&2; exit 3`;
    const program: EnvoyProgram = () => ({ command: ['/bin/sh', '-c', script] });
    let crashes = 0;
    const envoy = await new Promise<ReturnType<typeof runLocalEnvoy>>((resolve) => {
      const started = runLocalEnvoy(
        'default/eg',
        { envoy: program, concurrency: 1 },
        (gateway, adminPort, start) => {
          asked.push([gateway, adminPort, start]);
          return {};
        },
        {
          onAccess: ({ kind, gateway, route }) => void told.push(`${kind} ${gateway} ${route}`),
          onLog: (gateway, line) => void told.push(`${gateway}: ${line}`),
          onReady: () => void told.push('ready'),
          onCrash: (gateway) => {
            told.push(`${gateway} ended`);
            if (++crashes === 2) resolve(started);
          },
        },
      );
    });
    await envoy.stop();
    expect(asked.slice(0, 2).map(([gateway, , start]) => [gateway, start])).toEqual([
      ['default/eg', 1],
      ['default/eg', 2],
    ]);
    expect(asked.every(([, port]) => port > 1023)).toBe(true);
    expect(new Set(told)).toEqual(
      new Set(['connection default/eg tcproute/a', 'default/eg: [warning] odd', 'default/eg ended']),
    );
  });
});
