import { describe, expect, it } from 'vitest';
import { callGrpc } from '../../../src/run/check/call-grpc.ts';
import { checkOf, echoTarget } from './echo-target.ts';

describe('callGrpc', () => {
  const target = echoTarget();

  it.each(['grpc', 'grpcs'])(
    'sends the body as a message over %s and shows trailers among the headers',
    async (scheme) => {
      const answer = await callGrpc(
        checkOf(`${scheme}://greeter.example.com/hello.Greeter/Greet`, { body: 'who' }),
        target(),
      );
      expect(answer).toMatchObject({ status: 200, body: 'who' });
      expect(answer.headers).toMatchObject({ 'grpc-status': '0', 'x-echo-service': 'default/web:80' });
    },
  );

  it('sends an empty message without a body', async () => {
    expect((await callGrpc(checkOf('grpc://a/s/m'), target())).body).toBe('');
  });

  it('fails when nobody listens', async () => {
    await expect(callGrpc(checkOf('grpc://a/s/m'), { ...target(), port: 1 })).rejects.toThrow();
  });
});
