import { checkHeader } from '../access-entry.ts';
import type { Answer } from './answer.ts';
import type { RequestCheck } from './request-check.ts';
import { answerMilliseconds, flatHeaders, type Target, tlsOptions } from './target.ts';

/** Opens a WebSocket, sends the body as a message and waits for one. */
export async function exchangeMessage(check: RequestCheck, { host, port, mark }: Target): Promise<Answer> {
  const { WebSocket } = await import('ws');
  const { url } = check;
  const client = new WebSocket(`${url.protocol}//${host}:${port}${url.pathname}${url.search}`, {
    ...tlsOptions(check),
    headers: { ...check.headers, host: url.host, [checkHeader]: mark },
    handshakeTimeout: answerMilliseconds,
  });
  return await new Promise((resolve, reject) => {
    let headers: Readonly<Record<string, string>> = {};
    client.on('upgrade', (response) => (headers = flatHeaders(response.headers)));
    client.on('unexpected-response', (_, response) => {
      resolve({ status: response.statusCode ?? 0, headers: flatHeaders(response.headers), body: '' });
      client.terminate();
    });
    client.on('open', () => client.send(check.body ?? 'hello'));
    client.on('message', (data) => {
      resolve({ status: 101, headers, body: String(data) });
      client.close();
    });
    client.on('error', reject);
  });
}
