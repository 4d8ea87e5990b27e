import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { compareBytes } from '../../core/compare.ts';

/** What an echo upstream answers: the request as it arrived, and which Service it stands for. */
export interface EchoAnswer {
  /** `namespace/name:port`. */
  readonly service: string;
  readonly protocol: string;
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How the connection to the upstream was encrypted; absent when it was not. */
  readonly tls?: { readonly version: string; readonly serverName?: string; readonly alpn?: string };
  readonly body?: string;
}

/** Bytes of a request's body that are shown. */
const shownBody = 4096;

/** Describes a request for its answer; several values of one header are joined with a comma. */
export function echoAnswer(service: string, request: IncomingMessage, body: Buffer): EchoAnswer {
  const headers: Record<string, string> = {};
  const entries = Object.entries(request.headers).filter(([name]) => !name.startsWith(':'));
  for (const [name, value] of entries.sort(([a], [b]) => compareBytes(a, b))) {
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  }
  const pseudo = request.headers[':authority'];
  const tls = tlsOf(request);
  return {
    service,
    protocol: `HTTP/${request.httpVersion}`,
    method: request.method ?? '',
    path: request.url ?? '',
    host: request.headers.host ?? (typeof pseudo === 'string' ? pseudo : ''),
    headers,
    ...(tls && { tls }),
    ...(body.length > 0 && { body: body.subarray(0, shownBody).toString('utf8') }),
  };
}

function tlsOf({ socket }: IncomingMessage): EchoAnswer['tls'] {
  if (!(socket instanceof TLSSocket)) return undefined;
  const { servername } = socket as { readonly servername?: string | false };
  return {
    version: socket.getProtocol() ?? '',
    ...(servername && { serverName: servername }),
    ...(socket.alpnProtocol && { alpn: socket.alpnProtocol }),
  };
}
