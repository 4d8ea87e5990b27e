import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Echo, echoUpstream, type Upstream } from './echo-upstream.ts';
import { requireEnvoy } from './envoy.ts';
import { type RunningEnvoy, runEnvoy } from './running-envoy.ts';
import { send } from './send.ts';

const envoy = await requireEnvoy();
const example = readFileSync(resolve(import.meta.dirname, '../../examples/quickstart.yaml'), 'utf8');

describe.skipIf(!envoy)('the quickstart in a running Envoy', () => {
  let web: Upstream;
  let next: Upstream;
  let proxy: RunningEnvoy;
  const request = (path: string, host = 'www.example.com') => send(proxy.url(80), { path, headers: { host } });

  beforeAll(async () => {
    web = await echoUpstream('web');
    next = await echoUpstream('web-next');
    proxy = await runEnvoy(envoy ?? '', example, { '10.96.10.1:3000': web.port, '10.96.10.2:3000': next.port });
  });

  afterAll(async () => {
    await proxy?.stop();
    await web?.close();
    await next?.close();
  });

  it('forwards with the header that the route sets', async () => {
    const answer = await request('/hello');
    const echo = JSON.parse(answer.body) as Echo;
    expect(answer.status).toBe(200);
    expect(echo.headers['x-served-by']).toBe('envoy-gateway');
    expect(echo.path).toBe('/hello');
  });

  it('splits by weight', async () => {
    const seen = { web: 0, 'web-next': 0 } as Record<string, number>;
    for (let i = 0; i < 200; i++) {
      const { upstream } = JSON.parse((await request('/')).body) as Echo;
      seen[upstream] = (seen[upstream] ?? 0) + 1;
    }
    expect(seen['web-next']).toBeGreaterThan(2);
    expect(seen['web-next']).toBeLessThan(60);
  });

  it('redirects', async () => {
    const answer = await request('/old');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toMatch(/\/new$/);
  });

  it('rewrites the path', async () => {
    const echo = JSON.parse((await request('/api/users')).body) as Echo;
    expect(echo.path).toBe('/v1/users');
  });

  it('knows no other host', async () => {
    expect((await request('/', 'other.example.com')).status).toBe(404);
  });
});
