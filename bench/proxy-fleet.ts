import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import { selfSignedCertificate } from '../src/envoy/echo/self-signed.ts';
import { routesDump } from './generate-dump.ts';

/** An API server on loopback with a number of proxy pods, each with an admin interface behind its port-forward. */
export interface ProxyFleet {
  readonly kubeconfig: string;
  readonly close: () => Promise<void>;
}

/** How many proxies, and how many routes and clusters each of them has. */
export interface FleetSize {
  readonly proxies: number;
  readonly routes: number;
}

/**
 * Starts the pretended cluster: TLS as a real API server has it, pods by label, and port-forwards that are answered from memory, so
 * that the server costs as little as it can.
 */
export async function startProxyFleet({ proxies, routes }: FleetSize): Promise<ProxyFleet> {
  const { certificate, key } = await selfSignedCertificate();
  const pods = JSON.stringify({ items: Array.from({ length: proxies }, (_, i) => pod(`proxy-${i + 1}`)) });
  const answers = admin(routes);
  const server = createServer({ cert: certificate, key }, (request, response) => {
    const found = request.url?.startsWith('/api/v1/namespaces/envoy-gateway-system/pods');
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/json' });
    const name = /\/pods\/([^/?]+)/.exec(request.url ?? '')?.[1];
    response.end(found ? (name ? JSON.stringify(pod(name)) : pods) : '{}');
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (channel) => forward(channel, answers));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const folder = mkdtempSync(join(tmpdir(), 'egctl-fleet-'));
  const kubeconfig = join(folder, 'config');
  writeFileSync(kubeconfig, config(`https://127.0.0.1:${(server.address() as AddressInfo).port}`));
  const close = async (): Promise<void> => {
    for (const channel of sockets.clients) channel.terminate();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { kubeconfig, close };
}

function pod(name: string): object {
  const labels = {
    'app.kubernetes.io/name': 'envoy',
    'app.kubernetes.io/component': 'proxy',
    'app.kubernetes.io/managed-by': 'envoy-gateway',
  };
  return {
    metadata: { name, namespace: 'envoy-gateway-system', labels },
    spec: { containers: [{ name: 'envoy' }] },
    status: { phase: 'Running' },
  };
}

function config(server: string): string {
  return JSON.stringify({
    'current-context': 'fleet',
    clusters: [{ name: 'fleet', cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: [{ name: 'fleet', user: { token: 'token' } }],
    contexts: [{ name: 'fleet', context: { cluster: 'fleet', user: 'fleet' } }],
  });
}

/** The answer to a request, made once for each path. As Envoy does, a mask leaves only the section that has all of its fields. */
function admin(routes: number): (path: string) => Buffer {
  const { configs } = routesDump(routes);
  const made = new Map<string, Buffer>();
  return (path) => {
    const known = made.get(path);
    if (known) return known;
    const mask = new URL(path, 'http://envoy').searchParams.get('mask')?.split(',');
    const chosen = mask
      ? configs.filter((section) => mask.some((field) => field !== 'version_info' && field in section))
      : configs;
    const body = JSON.stringify({ configs: chosen }, null, 1);
    const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
    const answer = Buffer.from(head + body);
    made.set(path, answer);
    return answer;
  };
}

/** Channel messages of the size in which a kubelet copies them. */
const messageSize = 32 * 1024;

function forward(channel: WebSocket, answers: (path: string) => Buffer): void {
  for (const number of [0, 1]) channel.send(Buffer.from([number, 0, 0]));
  channel.once('message', (data: Buffer) => {
    const path = data.toString('latin1', 1).split(' ')[1] ?? '/';
    const answer = answers(path);
    for (let at = 0; at < answer.length; at += messageSize) {
      channel.send(Buffer.concat([Buffer.from([0]), answer.subarray(at, at + messageSize)]));
    }
    channel.close();
  });
}
