import { type ClientHttp2Session, connect } from 'node:http2';
import { checkHeader } from '../access-entry.ts';
import type { Answer } from './answer.ts';
import type { RequestCheck } from './request-check.ts';
import { answerMilliseconds, flatHeaders, type Target, tlsOptions } from './target.ts';

/** Bytes before a gRPC message: whether it is compressed, and its length. */
const frameBytes = 5;

/**
 * Calls a gRPC method over HTTP/2, with the body as its only message. The answer's headers hold those of the trailers, so that
 * `grpc-status` can be expected wherever a server puts it.
 */
export async function callGrpc(check: RequestCheck, { host, port, mark }: Target): Promise<Answer> {
  const { url } = check;
  const secure = url.protocol === 'grpcs:';
  const authority = `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const session = connect(authority, secure ? { ...tlsOptions(check), ALPNProtocols: ['h2'] } : {});
  try {
    return await call(session, check, mark);
  } finally {
    session.destroy();
  }
}

function call(session: ClientHttp2Session, { url, headers, body = '' }: RequestCheck, mark: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    session.on('error', reject);
    const stream = session.request({
      ...{ ':method': 'POST', ':path': url.pathname, ':authority': url.host },
      ...{ 'content-type': 'application/grpc', te: 'trailers' },
      ...headers,
      [checkHeader]: mark,
    });
    let received: Readonly<Record<string, string>> = {};
    const parts: Buffer[] = [];
    stream.on('response', (response) => (received = { ...received, ...flatHeaders(response) }));
    stream.on('trailers', (trailers) => (received = { ...received, ...flatHeaders(trailers) }));
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('error', reject);
    stream.on('end', () => {
      const message = Buffer.concat(parts).subarray(frameBytes).toString('utf8');
      resolve({ status: Number(received[':status'] ?? 0), headers: received, body: message });
    });
    stream.setTimeout(answerMilliseconds, () => stream.destroy(new Error('no answer within 10 s')));
    stream.end(framed(Buffer.from(body)));
  });
}

function framed(message: Buffer): Buffer {
  const head = Buffer.alloc(frameBytes);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}
