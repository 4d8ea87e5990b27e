import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Echo, echoUpstream, type Upstream } from './echo-upstream.ts';
import { requireEnvoy } from './envoy.ts';
import { baseManifests, policyManifest, routeManifest } from './manifests.ts';
import { type RunningEnvoy, runEnvoy } from './running-envoy.ts';
import { send } from './send.ts';

const envoy = await requireEnvoy();
const traffic = (route: string, spec: string): string =>
  `${routeManifest(route, `/${route}`)}---${policyManifest('BackendTrafficPolicy', route, spec)}`;

const stickySlice = `
apiVersion: v1
kind: Service
metadata: {name: pair, namespace: default}
spec: {clusterIP: 10.96.0.2, ports: [{name: http, port: 8080}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: pair, namespace: default, labels: {kubernetes.io/service-name: pair}}
addressType: IPv4
endpoints: [{addresses: [10.1.0.1], conditions: {ready: true}}, {addresses: [10.1.0.2], conditions: {ready: true}}]
ports: [{name: http, port: 8080, protocol: TCP}]
`;

const manifests = [
  baseManifests,
  stickySlice,
  traffic('retry', '  retry: {numRetries: 3, retryOn: {httpStatusCodes: [503]}}'),
  traffic('slow', '  timeout: {http: {requestTimeout: 200ms}}'),
  traffic('limited', '  rateLimit: {type: Local, local: {rules: [{limit: {requests: 2, unit: Hour}}]}}'),
  traffic('broken', '  faultInjection: {abort: {httpStatus: 418, percentage: 100}}'),
  traffic('delayed', '  faultInjection: {delay: {fixedDelay: 300ms, percentage: 100}}'),
  traffic(
    'sorry',
    `  responseOverride:
    - match: {statusCodes: [{type: Value, value: 500}]}
      response: {contentType: text/plain, body: {type: Inline, inline: please try later}}`,
  ),
  `${routeManifest('sticky', '/sticky', 'pair')}---${policyManifest('BackendTrafficPolicy', 'sticky', '  loadBalancer: {type: ConsistentHash, consistentHash: {type: Header, header: {name: x-user}}}')}`,
].join('---');

describe.skipIf(!envoy)('traffic features in a running Envoy', () => {
  let web: Upstream;
  let one: Upstream;
  let two: Upstream;
  let proxy: RunningEnvoy;
  const get = (path: string, headers: Record<string, string> = {}) => send(proxy.url(80), { path, headers });

  beforeAll(async () => {
    let failures = 0;
    web = await echoUpstream('web', (request, response) => {
      if (request.url?.startsWith('/retry') && failures++ < 2) {
        response.writeHead(503).end();
        return true;
      }
      if (request.url?.startsWith('/sorry')) {
        response.writeHead(500).end('secret stack trace');
        return true;
      }
      if (request.url?.startsWith('/slow')) setTimeout(() => response.end(), 2_000);
      return request.url?.startsWith('/slow') ?? false;
    });
    one = await echoUpstream('one');
    two = await echoUpstream('two');
    const backends = { '10.96.0.1:8080': web.port, '10.1.0.1:8080': one.port, '10.1.0.2:8080': two.port };
    proxy = await runEnvoy(envoy ?? '', manifests, backends);
  });

  afterAll(async () => {
    await proxy?.stop();
    await Promise.all([web?.close(), one?.close(), two?.close()]);
  });

  it('retries until the backend answers', async () => {
    expect((await get('/retry')).status).toBe(200);
    expect(web.count()).toBe(3);
  });

  it('ends a request at its timeout', async () => {
    expect((await get('/slow')).status).toBe(504);
  });

  it('answers 429 beyond a local rate limit', async () => {
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await get('/limited')).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });

  it('aborts', async () => {
    expect((await get('/broken')).status).toBe(418);
  });

  it('delays', async () => {
    const start = Date.now();
    expect((await get('/delayed')).status).toBe(200);
    expect(Date.now() - start).toBeGreaterThanOrEqual(290);
  });

  it('overrides a response', async () => {
    const answer = await get('/sorry');
    expect(answer.body).toBe('please try later');
    expect(answer.headers['content-type']).toContain('text/plain');
  });

  it('sends equal headers to one endpoint', async () => {
    const upstreams = async (user: string): Promise<Set<string>> => {
      const seen = new Set<string>();
      for (let i = 0; i < 8; i++)
        seen.add((JSON.parse((await get('/sticky', { 'x-user': user })).body) as Echo).upstream);
      return seen;
    };
    const sets = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(upstreams));
    expect(sets.every((set) => set.size === 1)).toBe(true);
    expect(new Set(sets.flatMap((set) => [...set])).size).toBe(2);
  });
});
