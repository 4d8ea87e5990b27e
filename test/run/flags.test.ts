import { describe, expect, it } from 'vitest';
import { readBackendTargets } from '../../src/run/backend-target.ts';
import { createLocalPorts, readPortMap } from '../../src/run/port-map.ts';

describe('--backend', () => {
  it('reads Services and addresses', async () => {
    const targets = await readBackendTargets(['shop/web:80=127.0.0.2:3000', 'web:81=4000']);
    expect([...targets]).toEqual([
      ['shop/web:80', { host: '127.0.0.2', port: 3000 }],
      ['default/web:81', { host: '127.0.0.1', port: 4000 }],
    ]);
  });

  it.each(['web', 'web=3000', 'web:80', 'a/b/c:80=1'])('refuses %s', async (value) => {
    await expect(readBackendTargets([value])).rejects.toMatchObject({ name: 'UsageError' });
  });
});

describe('--port', () => {
  it('reads pairs and refuses others', () => {
    expect([...readPortMap(['80=8080'])]).toEqual([[80, 8080]]);
    expect(() => readPortMap(['8080'])).toThrow();
  });

  it('keeps a port over reloads, moves privileged ones and gives two Gateways two ports', async () => {
    const ports = createLocalPorts('127.0.0.1', new Map());
    const first = await ports.assign('a', 81, 'TCP');
    expect(first).toBe(10081);
    expect(await ports.assign('a', 81, 'TCP')).toBe(first);
    expect(await ports.assign('b', 81, 'TCP')).not.toBe(first);
  });
});
