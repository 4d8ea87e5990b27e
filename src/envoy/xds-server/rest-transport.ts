import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { httpAcceptor, peek } from '../echo/accept-http.ts';
import type { DiscoveryService } from './discovery-service.ts';
import { createRequestReader, type RequestReader } from './request-reader.ts';
import { discoveryTypes } from './snapshot.ts';
import type { Transport } from './transport.ts';

/** A request is a node and a list of names: one that is longer than this is none of Envoy's. */
const maximumBytes = 8 * 1024 * 1024;

/**
 * Envoy's REST-JSON transport: `POST /v3/discovery:clusters` and its siblings, over HTTP/1.1 or HTTP/2 without TLS. An answer waits
 * until there is news (304 when there was none for a while), so that an update reaches Envoy at once.
 */
export const restTransport: Transport = async (service, { host, port }) => {
  const read = createRequestReader();
  const acceptor = httpAcceptor((request, response) => {
    respond(service, read, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    peek(socket, (protocol) => {
      if (protocol === 'http1' || protocol === 'http2') acceptor.accept(socket, protocol);
      else socket.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve());
  });
  return {
    host,
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};

async function respond(
  service: DiscoveryService,
  read: RequestReader,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = discoveryTypes.find((name) => request.url === `/v3/discovery:${name}`);
  if (request.method !== 'POST' || type === undefined) {
    response.writeHead(404).end(`ask with POST /v3/discovery:{${discoveryTypes.join(',')}}\n`);
    return;
  }
  const asked = read(await readBody(request));
  if (asked === undefined) {
    response.writeHead(400).end('the body is not a DiscoveryRequest in JSON\n');
    return;
  }
  const gone = new AbortController();
  // With a reason of its own, since the one that is made by default has a stack, which is dear a thousand times.
  response.on('close', () => gone.abort('the sender has gone'));
  const answer = await service.answer({ ...asked, type }, gone.signal);
  if (gone.signal.aborted || response.destroyed) return;
  if (answer.unchanged) response.writeHead(304).end();
  else response.writeHead(200, { 'content-type': 'application/json' }).end(answer.body);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > maximumBytes) throw new Error('the request is too long');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
