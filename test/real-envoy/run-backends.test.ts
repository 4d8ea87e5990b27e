import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EchoAnswer } from '../../src/envoy/echo/echo-answer.ts';
import { requireEnvoy } from './envoy.ts';
import { baseManifests, routeManifest } from './manifests.ts';
import { type LocalRun, localRun } from './run-in-process.ts';
import { send } from './send.ts';
import { untilTrue } from './until-true.ts';

const envoy = await requireEnvoy();

const service = (name: string): string => `
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: default}
spec: {ports: [{name: http, port: 8080}]}
`;

const manifests = (port: number): string =>
  [
    `${baseManifests}---${routeManifest('web', '/pointed')}`,
    service('other'),
    routeManifest('other', '/echo', 'other'),
    service('near'),
    routeManifest('near', '/near', 'near'),
    `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: near, namespace: default, labels: {kubernetes.io/service-name: near}}
addressType: IPv4
endpoints: [{addresses: [127.0.0.1], conditions: {ready: true}}]
ports: [{name: http, port: ${port}, protocol: TCP}]
`,
    service('secure'),
    routeManifest('secure', '/secure', 'secure'),
    `
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: {name: secure, namespace: default}
spec:
  targetRefs: [{group: "", kind: Service, name: secure}]
  validation: {hostname: secure.example.com, wellKnownCACertificates: System}
`,
    `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: Backend
metadata: {name: mine, namespace: default}
spec: {endpoints: [{ip: {address: 127.0.0.1, port: ${port}}}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: mine, namespace: default}
spec:
  parentRefs: [{name: eg}]
  rules:
    - matches: [{path: {type: PathPrefix, value: /backend}}]
      backendRefs: [{group: gateway.envoyproxy.io, kind: Backend, name: mine}]
`,
  ].join('---');

describe.skipIf(!envoy)('the backends of x run', () => {
  let server: Server;
  let run: LocalRun;
  /** Answers that the program behind the Services holds back, by path. */
  const held = new Map<string, () => void>();
  beforeAll(async () => {
    server = createServer((request, response) => {
      const answer = (): void => void response.end(`mine ${request.url}`);
      if (request.url?.endsWith('/hold')) held.set(request.url, answer);
      else answer();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    run = await localRun(envoy ?? '', { 'gateway.yaml': manifests(port) }, { backend: [`default/web:8080=${port}`] });
  });
  afterAll(async () => {
    await run.stop();
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['a Service that --backend points somewhere', '/pointed'],
    ['a Service whose endpoints are of this machine', '/near'],
    ['a Backend', '/backend'],
  ])('are programs for %s', async (_, path) => {
    expect(await send(run.url(80), { path })).toMatchObject({ status: 200, body: `mine ${path}` });
  });

  it('are echoes for other Services, with TLS where Envoy is told to speak it', async () => {
    const echo = async (path: string) => JSON.parse((await send(run.url(80), { path })).body) as EchoAnswer;
    expect(await echo('/echo')).toMatchObject({ service: 'default/other:8080', method: 'GET', path: '/echo' });
    expect(await echo('/secure')).toMatchObject({
      ...{ service: 'default/secure:8080', tls: { version: 'TLSv1.3', serverName: 'secure.example.com' } },
    });
  });

  it('are named in the log where they stand for a Service', async () => {
    const servicesOf = (path: string) =>
      run.events().flatMap((event) => (event.event === 'request' && event.path === path ? [event.service] : []));
    await untilTrue(async () => servicesOf('/backend').length > 0 && servicesOf('/pointed').length > 0);
    expect(servicesOf('/pointed')[0]).toBe('default/web:8080');
  });

  it('may finish their answers after Ctrl-C', async () => {
    const answer = send(run.url(80), { path: '/pointed/hold' });
    await untilTrue(async () => held.has('/pointed/hold'));
    const ended = run.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    held.get('/pointed/hold')?.();
    expect(await answer).toMatchObject({ status: 200, body: 'mine /pointed/hold' });
    expect((await ended).exitCode).toBe(0);
    await expect(send(run.url(80), { path: '/pointed' })).rejects.toThrow();
  });
});
