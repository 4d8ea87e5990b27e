import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { knownTypes } from '../../src/kubernetes/resource-types.ts';

/** An object of the pretended cluster. */
export interface FakeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/** What a test decides about the pretended cluster. */
export interface FakeCluster {
  readonly objects: readonly FakeObject[];
  /** Local port behind a pod's port; undefined refuses as a kubelet does, `hang` never answers. */
  readonly forward?: (pod: string, port: number) => number | 'hang' | undefined;
  /** Answers instead of the API server: a status and body for requests that a test wants to fail. */
  readonly answer?: (method: string, path: string) => { status: number; body: string } | 'hang' | undefined;
  /** Kinds whose CRD is absent. */
  readonly absent?: readonly string[];
  readonly exec?: (pod: string, command: readonly string[]) => { stdout?: string; stderr?: string; status: object };
  readonly log?: (pod: string, container: string, previous: boolean) => string | undefined;
}

/** A small API server on loopback: lists and gets objects by path and selector, port-forward, exec and logs. */
export interface FakeApiServer {
  readonly kubeconfig: string;
  readonly url: string;
  /** `METHOD path` of every request. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts the pretended cluster and writes a kubeconfig for it. */
export async function startFakeApiServer(cluster: FakeCluster): Promise<FakeApiServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    respond(cluster, request, response);
  });
  const sockets = new WebSocketServer({ noServer: true });
  const silent = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    requests.push(`UPGRADE ${request.url}`);
    const refusal = cluster.answer?.('UPGRADE', request.url ?? '');
    if (refusal === 'hang') return void silent.add(socket);
    if (refusal) {
      socket.end(
        `HTTP/1.1 ${refusal.status} No\r\nContent-Length: ${refusal.body.length}\r\nConnection: close\r\n\r\n${refusal.body}`,
      );
      return;
    }
    sockets.handleUpgrade(request, socket, head, (channel) => upgraded(cluster, request.url ?? '', channel));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = await mkdtemp(join(tmpdir(), 'egctl-fake-'));
  const kubeconfig = join(folder, 'config');
  await writeFile(
    kubeconfig,
    JSON.stringify({
      'current-context': 'fake',
      clusters: [{ name: 'fake', cluster: { server: url } }],
      users: [{ name: 'fake', user: { token: 'secret-token' } }],
      contexts: [{ name: 'fake', context: { cluster: 'fake', user: 'fake' } }],
    }),
  );
  const close = async (): Promise<void> => {
    for (const channel of sockets.clients) channel.terminate();
    for (const socket of silent) socket.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return { kubeconfig, url, requests, close };
}

function respond(cluster: FakeCluster, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const given = cluster.answer?.(request.method ?? '', request.url ?? '');
  if (given === 'hang') return;
  const answer = given ?? serve(cluster, url);
  response.writeHead(answer.status, { 'Content-Type': 'application/json' });
  response.end(answer.body);
}

const notFound = { status: 404, body: JSON.stringify({ kind: 'Status', message: 'not found' }) };

function serve(cluster: FakeCluster, url: URL): { status: number; body: string } {
  if (url.pathname === '/version') return { status: 200, body: JSON.stringify({ gitVersion: 'v1.34.1' }) };
  const match =
    /^\/(?:api\/(?<core>[^/]+)|apis\/(?<group>[^/]+)\/(?<version>[^/]+))(?:\/namespaces\/(?<ns>[^/]+)(?=\/))?\/(?<plural>[^/]+)(?:\/(?<name>[^/]+))?(?<rest>\/log)?$/.exec(
      url.pathname,
    );
  const parts = match?.groups ?? {};
  const type = knownTypes.find(
    (t) => t.plural === parts.plural && t.group === (parts.group ?? '') && t.version === (parts.version ?? parts.core),
  );
  if (type === undefined || cluster.absent?.includes(type.kind)) return notFound;
  if (parts.rest) {
    const log = cluster.log?.(
      parts.name ?? '',
      url.searchParams.get('container') ?? '',
      url.searchParams.get('previous') === 'true',
    );
    return log === undefined ? { status: 400, body: '{"message":"no log"}' } : { status: 200, body: log };
  }
  const apiVersion = type.group === '' ? type.version : `${type.group}/${type.version}`;
  const items = cluster.objects.filter(
    (o) =>
      o.kind === type.kind &&
      o.apiVersion === apiVersion &&
      (!type.namespaced || parts.ns === undefined || o.metadata.namespace === parts.ns) &&
      selected(o, url.searchParams.get('labelSelector')) &&
      named(o, url.searchParams.get('fieldSelector')),
  );
  if (parts.name === undefined)
    return { status: 200, body: JSON.stringify({ kind: `${type.kind}List`, apiVersion, items }) };
  const found = items.find((o) => o.metadata.name === parts.name);
  return found ? { status: 200, body: JSON.stringify(found) } : notFound;
}

function selected(object: FakeObject, selector: string | null): boolean {
  return (selector ?? '')
    .split(',')
    .filter(Boolean)
    .every((term) => {
      const [key = '', value] = term.split('=');
      return object.metadata.labels?.[key] === value;
    });
}

function named(object: FakeObject, selector: string | null): boolean {
  return selector === null || selector === `metadata.name=${object.metadata.name}`;
}

function upgraded(cluster: FakeCluster, path: string, channel: WebSocket): void {
  const url = new URL(path, 'http://localhost');
  const pod = /\/pods\/([^/]+)\//.exec(url.pathname)?.[1] ?? '';
  if (url.pathname.endsWith('/exec')) runExec(cluster, pod, url.searchParams.getAll('command'), channel);
  else forward(cluster, pod, Number(url.searchParams.get('ports')), channel);
}

function runExec(cluster: FakeCluster, pod: string, command: readonly string[], channel: WebSocket): void {
  const result = cluster.exec?.(pod, command) ?? { status: { status: 'Failure', message: 'no such command' } };
  channel.send(Buffer.concat([Buffer.from([1]), Buffer.from(result.stdout ?? '')]));
  channel.send(Buffer.concat([Buffer.from([2]), Buffer.from(result.stderr ?? '')]));
  channel.send(Buffer.concat([Buffer.from([3]), Buffer.from(JSON.stringify(result.status))]));
  channel.close();
}

function forward(cluster: FakeCluster, pod: string, port: number, channel: WebSocket): void {
  const target = cluster.forward?.(pod, port);
  const greeting = Buffer.alloc(2);
  greeting.writeUInt16LE(port);
  channel.send(Buffer.concat([Buffer.from([0]), greeting]));
  channel.send(Buffer.concat([Buffer.from([1]), greeting]));
  if (target === 'hang') return;
  if (target === undefined) {
    channel.send(Buffer.concat([Buffer.from([1]), Buffer.from(`connect tcp 127.0.0.1:${port}: connection refused`)]));
    return;
  }
  const socket = connect(target, '127.0.0.1');
  channel.on('message', (data: Buffer) => socket.write(data.subarray(1)));
  channel.on('close', () => socket.destroy());
  socket.on('data', (data) => channel.send(Buffer.concat([Buffer.from([0]), data])));
  socket.on('close', () => channel.close());
  socket.on('error', () => channel.close());
}

/** A running pod with the labels of a proxy. */
export function proxyPod(
  name: string,
  namespace = 'envoy-gateway-system',
  labels: Readonly<Record<string, string>> = {},
  phase = 'Running',
): FakeObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace,
      labels: {
        'app.kubernetes.io/name': 'envoy',
        'app.kubernetes.io/component': 'proxy',
        'app.kubernetes.io/managed-by': 'envoy-gateway',
        ...labels,
      },
    },
    spec: { containers: [{ name: 'envoy' }] },
    status: { phase, conditions: [{ type: 'Ready', status: phase === 'Running' ? 'True' : 'False' }] },
  };
}
