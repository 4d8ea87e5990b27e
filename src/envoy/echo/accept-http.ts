import { createServer as createHttpServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { createServer as createHttp2Server, type Http2Server } from 'node:http2';
import type { Socket } from 'node:net';

/** What the first bytes of a connection say about its protocol. */
export type FirstBytes = 'tls' | 'http2' | 'http1' | 'other';

const methods = /^(GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH) /;

/** The protocol of a connection from its first bytes. */
export function protocolOf(first: Buffer): FirstBytes {
  if (first[0] === 0x16) return 'tls';
  const text = first.subarray(0, 16).toString('latin1');
  if (text.startsWith('PRI * HTTP/2')) return 'http2';
  return methods.test(text) ? 'http1' : 'other';
}

/** Servers for both versions of HTTP that take connections which somebody else has accepted. */
export interface HttpAcceptor {
  readonly http1: HttpServer;
  readonly http2: Http2Server;
  /** Takes a connection of whose bytes none were used. */
  readonly accept: (socket: Socket, version: 'http1' | 'http2') => void;
}

/** Answers requests of HTTP/1.1 and of HTTP/2 without TLS with one listener. */
export function httpAcceptor(listener: RequestListener): HttpAcceptor {
  const http1 = createHttpServer(listener);
  // Requests and responses of HTTP/2 look the same as far as they are used here.
  const http2 = createHttp2Server(listener as never);
  http2.on('sessionError', () => {});
  return {
    http1,
    http2,
    accept: (socket, version) => void (version === 'http1' ? http1 : http2).emit('connection', socket),
  };
}

/**
 * Looks at the first bytes of a connection and gives them back to it, for the server that will take it. The connection rests until
 * `found` has handed it over.
 */
export function peek(socket: Socket, found: (protocol: FirstBytes) => void | Promise<void>): void {
  socket.once('data', (first: Buffer) => {
    socket.pause();
    socket.unshift(first);
    void Promise.resolve(found(protocolOf(first))).then(
      () => process.nextTick(() => socket.resume()),
      () => socket.destroy(),
    );
  });
}
