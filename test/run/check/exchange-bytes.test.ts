import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { exchangeBytes, exchangeDatagram } from '../../../src/run/check/exchange-bytes.ts';
import { checkOf, echoTarget } from './echo-target.ts';

describe('exchangeBytes', () => {
  const target = echoTarget();

  it.each(['tcp', 'tls'])('sends the body over %s and reads as many bytes', async (scheme) => {
    expect(await exchangeBytes(checkOf(`${scheme}://a:9000`, { body: 'some bytes' }), target())).toEqual({
      ...{ status: 0, headers: {}, body: 'some bytes' },
    });
  });

  it('takes what came before the other side ended, and fails when nothing came', async () => {
    const portOf = async (answer: string): Promise<number> => {
      const server = createServer((socket) => void socket.on('data', () => socket.end(answer)).on('error', () => {}));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
      server.unref();
      return (server.address() as { port: number }).port;
    };
    const send = async (answer: string) =>
      await exchangeBytes(checkOf('tcp://a:1', { body: 'long enough' }), { ...target(), port: await portOf(answer) });
    expect((await send('short')).body).toBe('short');
    await expect(send('')).rejects.toThrow();
  });
});

describe('exchangeDatagram', () => {
  const target = echoTarget('UDP');

  it.each([
    ['a datagram', 'a datagram'],
    [undefined, 'hello'],
  ])('sends %s and waits for an answer', async (body, received) => {
    const answer = await exchangeDatagram(checkOf('udp://a:53', body === undefined ? {} : { body }), target());
    expect(answer).toEqual({ status: 0, headers: {}, body: received });
  });
});
