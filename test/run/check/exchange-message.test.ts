import { describe, expect, it } from 'vitest';
import { exchangeMessage } from '../../../src/run/check/exchange-message.ts';
import { checkOf, echoTarget } from './echo-target.ts';

describe('exchangeMessage', () => {
  const target = echoTarget();

  it.each(['ws', 'wss'])('sends the body as a message over %s', async (scheme) => {
    const answer = await exchangeMessage(checkOf(`${scheme}://www.example.com/chat`, { body: 'one' }), target());
    expect(answer).toMatchObject({ status: 101, body: 'one', headers: { upgrade: 'websocket' } });
  });

  it('says hello without a body', async () => {
    expect((await exchangeMessage(checkOf('ws://a/'), target())).body).toBe('hello');
  });

  it('gives the status of a server that does not upgrade', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((_, response) => response.writeHead(403).end());
    server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nx-why: no\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as { port: number };
    const answer = await exchangeMessage(checkOf('ws://a/'), { ...target(), port });
    expect(answer).toMatchObject({ status: 403, headers: { 'x-why': 'no' } });
    server.close();
  });
});
