import { describe, expect, it } from 'vitest';
import { createEchoPool } from '../../src/run/echo-pool.ts';

describe('a pool of echoes', () => {
  it('has one for each port of a Service and protocol, started when it is needed', async () => {
    const pool = createEchoPool('127.0.0.1');
    const web = await pool.upstream({ service: 'default/web:80', protocol: 'TCP' });
    expect(await pool.upstream({ service: 'default/web:80', protocol: 'TCP' })).toBe(web);
    const others = [
      await pool.upstream({ service: 'default/web:81', protocol: 'TCP' }),
      await pool.upstream({ service: 'default/web:80', protocol: 'UDP' }),
    ];
    expect(others).not.toContain(web);
    const answer = (await (await fetch(`http://127.0.0.1:${web.port}/`)).json()) as { service: string };
    expect(answer.service).toBe('default/web:80');
    await pool.close();
    await expect(fetch(`http://127.0.0.1:${web.port}/`)).rejects.toThrow();
  });

  it.each([
    ['0.0.0.0', '127.0.0.1'],
    ['::', '::1'],
    ['192.0.2.1', '192.0.2.1'],
  ])('that listens on %s is reached at %s', (host, reached) => {
    expect(createEchoPool(host).host).toBe(reached);
  });
});
