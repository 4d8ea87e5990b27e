import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { checkHeader } from '../access-entry.ts';
import { type Answer, readEcho } from './answer.ts';
import type { RequestCheck } from './request-check.ts';
import { answerMilliseconds, flatHeaders, type Target, tlsOptions } from './target.ts';

/** Sends a request of HTTP/1.1, with TLS or without. Fails when no answer comes. */
export function sendHttp(check: RequestCheck, { host, port, mark }: Target): Promise<Answer> {
  const { url, method, body } = check;
  // Node frames no body of a GET or DELETE by itself.
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const headers = { host: url.host, ...length, ...check.headers, [checkHeader]: mark };
  const options = { host, port, method, path: `${url.pathname}${url.search}`, headers, agent: false as const };
  return new Promise((resolve, reject) => {
    const done = (response: IncomingMessage): void => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const received = flatHeaders(response.headers);
        const echo = readEcho(received, text);
        resolve({ status: response.statusCode ?? 0, headers: received, body: text, ...(echo && { echo }) });
      });
    };
    const call =
      url.protocol === 'https:' ? httpsRequest({ ...options, ...tlsOptions(check) }, done) : httpRequest(options, done);
    call.setTimeout(answerMilliseconds, () => call.destroy(new Error('no answer within 10 s')));
    call.on('error', reject).end(body);
  });
}
