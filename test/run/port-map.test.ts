import { describe, expect, it } from 'vitest';
import { createLocalPorts, readPortMap } from '../../src/run/port-map.ts';

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
