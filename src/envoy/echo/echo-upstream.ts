import { createSocket } from 'node:dgram';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:tls';
import type { WebSocketServer } from 'ws';
import { httpAcceptor, peek } from './accept-http.ts';
import { echoAnswer } from './echo-answer.ts';

/** An upstream that stands for one port of a Service. */
export interface EchoUpstream {
  /** `namespace/name:port`. */
  readonly service: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Certificate and key of upstreams that are spoken to over TLS, both PEM. */
export interface EchoCertificate {
  readonly certificate: string;
  readonly key: string;
}

/**
 * Starts an upstream that answers what it received: HTTP/1.1 and HTTP/2, with or without TLS, WebSocket messages, gRPC messages and
 * plain bytes. `certificate` is asked for when the first TLS connection comes; `host` is the address that it listens on.
 */
export async function startEcho(
  service: string,
  protocol: 'TCP' | 'UDP',
  certificate: () => Promise<EchoCertificate>,
  host = '127.0.0.1',
): Promise<EchoUpstream> {
  return protocol === 'UDP'
    ? await startDatagramEcho(service, host)
    : await startStreamEcho(service, certificate, host);
}

async function startStreamEcho(
  service: string,
  certificate: () => Promise<EchoCertificate>,
  host: string,
): Promise<EchoUpstream> {
  const acceptor = httpAcceptor((request, response) => void answer(service, request, response));
  acceptor.http1.on('upgrade', (request, socket, head) => void echoWebSocket(request, socket, head));
  const sockets = new Set<Socket>();
  let secure: Promise<TlsServer> | undefined;
  const take = (socket: Socket, tlsAllowed: boolean): void =>
    peek(socket, async (found) => {
      if (found === 'http1' || found === 'http2') acceptor.accept(socket, found);
      else if (found === 'tls' && tlsAllowed) {
        secure ??= tlsServer(certificate, (inner) => take(inner, false));
        (await secure).emit('connection', socket);
      } else echoBytes(socket);
    });
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    take(socket, true);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, host, () => resolve());
  });
  return {
    service,
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function tlsServer(
  certificate: () => Promise<EchoCertificate>,
  take: (socket: Socket) => void,
): Promise<TlsServer> {
  const { certificate: cert, key } = await certificate();
  const server = createTlsServer({ cert, key, ALPNProtocols: ['h2', 'http/1.1'] }, take);
  server.on('tlsClientError', () => {});
  return server;
}

async function answer(service: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part as Buffer);
  } catch {
    return;
  }
  const body = Buffer.concat(parts);
  const delay = numberIn(request, 'x-echo-delay', 0, 60_000);
  if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
  if (request.headers['content-type']?.startsWith('application/grpc'))
    return answerGrpc(service, request, response, body);
  response.writeHead(statusOf(request), { 'content-type': 'application/json', 'x-echo-service': service });
  response.end(`${JSON.stringify(echoAnswer(service, request, body), null, 2)}\n`);
}

/** `x-echo-status: 503` asks for that status and `x-echo-delay: 500` for an answer after so many milliseconds, so that retries, timeouts and overrides can be tried. */
function statusOf(request: IncomingMessage): number {
  return numberIn(request, 'x-echo-status', 200, 599) ?? 200;
}

function numberIn({ headers }: IncomingMessage, name: string, least: number, most: number): number | undefined {
  const number = Number(headers[name] ?? Number.NaN);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** The messages come back as they are, with the status OK in the trailers. */
function answerGrpc(service: string, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const type = request.headers['content-type'] ?? 'application/grpc';
  const headers = { 'content-type': type, 'x-echo-service': service };
  if (request.httpVersionMajor < 2) {
    response.writeHead(200, { ...headers, trailer: 'grpc-status' });
    response.write(body);
    response.addTrailers({ 'grpc-status': '0' });
    response.end();
    return;
  }
  response.writeHead(200, headers);
  response.addTrailers({ 'grpc-status': '0' });
  response.end(body);
}

let webSockets: Promise<WebSocketServer> | undefined;

async function echoWebSocket(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  webSockets ??= import('ws').then(({ WebSocketServer }) => new WebSocketServer({ noServer: true }));
  const server = await webSockets;
  server.handleUpgrade(request, socket, head, (client) => {
    client.on('message', (data, binary) => client.send(data, { binary }));
    client.on('error', () => client.terminate());
  });
}

function echoBytes(socket: Socket): void {
  socket.on('error', () => socket.destroy());
  socket.pipe(socket);
}

async function startDatagramEcho(service: string, host: string): Promise<EchoUpstream> {
  const server = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  server.on('message', (data, { address, port }) => server.send(data, port, address));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).bind(0, host, () => resolve());
  });
  return {
    service,
    port: server.address().port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
