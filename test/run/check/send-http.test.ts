import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { sendHttp } from '../../../src/run/check/send-http.ts';
import { checkOf, echoTarget } from './echo-target.ts';

describe('sendHttp', () => {
  const target = echoTarget();

  it('sends method, path, headers and body, with the host of the URL and the mark of the check', async () => {
    const check = checkOf('http://www.example.com:8080/a?b=c', {
      method: 'PUT',
      headers: { 'X-A': '1' },
      body: 'text',
    });
    const answer = await sendHttp(check, target());
    expect(answer).toMatchObject({ status: 200, headers: { 'x-echo-service': 'default/web:80' } });
    expect(answer.echo).toMatchObject({ method: 'PUT', path: '/a?b=c', host: 'www.example.com:8080', body: 'text' });
    expect(answer.echo?.headers).toMatchObject({ 'x-a': '1', 'x-egctl-check': '0-1' });
    expect(JSON.parse(answer.body)).toEqual(answer.echo);
  });

  it.each(['GET', 'DELETE', 'POST'])('sends the body of a %s', async (method) => {
    expect((await sendHttp(checkOf('http://a/', { method, body: 'bödy' }), target())).echo?.body).toBe('bödy');
  });

  it('speaks TLS with the name of the URL', async () => {
    const answer = await sendHttp(checkOf('https://www.example.com/'), target());
    expect(answer.echo?.tls).toMatchObject({ serverName: 'www.example.com' });
  });

  it('lets a header of the check be the host', async () => {
    const answer = await sendHttp(checkOf('http://a/', { headers: { host: 'other.example.com' } }), target());
    expect(answer.echo?.host).toBe('other.example.com');
  });

  it('fails when the connection is ended', async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as { port: number };
    await expect(sendHttp(checkOf('http://a/'), { ...target(), port })).rejects.toThrow();
    await new Promise((resolve) => server.close(resolve));
  });
});
