import { createSocket } from 'node:dgram';
import { connect } from 'node:http2';
import { request } from 'node:https';
import { connect as connectTcp } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { EchoAnswer } from '../../../src/envoy/echo/echo-answer.ts';
import { type EchoUpstream, startEcho } from '../../../src/envoy/echo/echo-upstream.ts';
import { selfSignedCertificate } from '../../../src/envoy/echo/self-signed.ts';

describe('an echo upstream', () => {
  let echo: EchoUpstream;
  beforeAll(async () => {
    echo = await startEcho('default/web:8080', 'TCP', selfSignedCertificate);
  });
  afterAll(() => echo.close());

  it('answers what it received over HTTP/1.1', async () => {
    const answer = await fetch(`http://127.0.0.1:${echo.port}/a?b=c`, {
      method: 'POST',
      body: 'text',
      headers: { 'x-a': '1' },
    });
    const body = (await answer.json()) as EchoAnswer;
    expect(answer.headers.get('x-echo-service')).toBe('default/web:8080');
    expect(body).toMatchObject({ service: 'default/web:8080', method: 'POST', path: '/a?b=c', body: 'text' });
    expect(body.headers['x-a']).toBe('1');
    expect(body.tls).toBeUndefined();
  });

  it('answers with the status that is asked for', async () => {
    expect((await fetch(`http://127.0.0.1:${echo.port}/`, { headers: { 'x-echo-status': '503' } })).status).toBe(503);
  });

  it('tells of TLS', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const call = request({
        port: echo.port,
        host: '127.0.0.1',
        servername: 'web.example.com',
        rejectUnauthorized: false,
        agent: false,
      });
      call.on('response', (response) => {
        let body = '';
        response
          .setEncoding('utf8')
          .on('data', (part: string) => (body += part))
          .on('end', () => resolve(body));
      });
      call.on('error', reject).end();
    });
    expect(JSON.parse(text)).toMatchObject({ tls: { version: 'TLSv1.3', serverName: 'web.example.com' } });
  });

  it('returns gRPC messages over HTTP/2 with a status in the trailers', async () => {
    const session = connect(`http://127.0.0.1:${echo.port}`);
    const message = Buffer.from([0, 0, 0, 0, 2, 8, 1]);
    const result = await new Promise<{ body: Buffer; status: unknown }>((resolve, reject) => {
      const stream = session.request({ ':method': 'POST', ':path': '/s/m', 'content-type': 'application/grpc' });
      const parts: Buffer[] = [];
      let status: unknown;
      stream.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      stream.on('trailers', (trailers) => (status = trailers['grpc-status']));
      stream.on('end', () => resolve({ body: Buffer.concat(parts), status }));
      stream.end(message);
    });
    session.close();
    expect(result).toEqual({ body: message, status: '0' });
  });

  it('returns WebSocket messages and plain bytes', async () => {
    const client = new WebSocket(`ws://127.0.0.1:${echo.port}/`);
    client.on('open', () => client.send('one'));
    expect(String(await new Promise((resolve) => client.on('message', resolve)))).toBe('one');
    client.close();
    const socket = connectTcp(echo.port, '127.0.0.1', () => void socket.write('two'));
    expect(String(await new Promise((resolve) => socket.on('data', resolve)))).toBe('two');
    socket.destroy();
  });

  it('returns datagrams', async () => {
    const datagrams = await startEcho('default/dns:53', 'UDP', selfSignedCertificate);
    const socket = createSocket('udp4');
    const answer = new Promise((resolve) => socket.on('message', resolve));
    socket.send('three', datagrams.port, '127.0.0.1');
    expect(String(await answer)).toBe('three');
    socket.close();
    await datagrams.close();
  });
});
