import { describe, expect, it } from 'vitest';
import { sendRequest } from '../../../src/run/check/send-request.ts';
import { checkOf, echoTarget } from './echo-target.ts';

describe('sendRequest', () => {
  const target = echoTarget();
  const datagrams = echoTarget('UDP');

  it.each([
    ['http://a/', 200],
    ['https://a/', 200],
    ['ws://a/', 101],
    ['wss://a/', 101],
    ['grpc://a/s/m', 200],
    ['grpcs://a/s/m', 200],
    ['tcp://a:1', 0],
    ['tls://a:1', 0],
  ])('speaks the protocol of %s', async (url, status) => {
    const answer = await sendRequest(checkOf(url, { body: 'text' }), target());
    expect([answer.status, answer.failure, answer.body.includes('text')]).toEqual([status, undefined, true]);
  });

  it('sends datagrams', async () => {
    expect(await sendRequest(checkOf('udp://a:1'), datagrams())).toMatchObject({ status: 0, body: 'hello' });
  });

  it('tells what went wrong as a value', async () => {
    const answer = await sendRequest(checkOf('http://a/'), { ...target(), port: 1 });
    expect(answer).toMatchObject({
      status: 0,
      headers: {},
      body: '',
      failure: expect.stringContaining('ECONNREFUSED'),
    });
  });
});
