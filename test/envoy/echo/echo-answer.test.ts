import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { echoAnswer } from '../../../src/envoy/echo/echo-answer.ts';

const request = (headers: IncomingMessage['headers'], more: object = {}) =>
  ({ headers, httpVersion: '1.1', method: 'GET', url: '/a?b=c', socket: {}, ...more }) as IncomingMessage;
const nothing = Buffer.alloc(0);

describe('echoAnswer', () => {
  it('describes the request, headers in order', () => {
    const headers = { host: 'a.example.com', 'x-b': '1', 'set-cookie': ['c=1', 'd=2'] };
    const answer = echoAnswer('default/web:8080', request(headers, { method: 'POST' }), Buffer.from('text'));
    expect(answer).toEqual({
      service: 'default/web:8080',
      protocol: 'HTTP/1.1',
      method: 'POST',
      path: '/a?b=c',
      host: 'a.example.com',
      headers: { host: 'a.example.com', 'set-cookie': 'c=1, d=2', 'x-b': '1' },
      body: 'text',
    });
    expect(Object.keys(answer.headers)).toEqual(['host', 'set-cookie', 'x-b']);
  });

  it('takes the host of HTTP/2 from its pseudo header, and shows none of those', () => {
    const { host, headers } = echoAnswer(
      's',
      request({ ':authority': 'a.example.com', ':path': '/' } as never),
      nothing,
    );
    expect({ host, headers }).toEqual({ host: 'a.example.com', headers: {} });
  });

  it('has no member for a body or TLS that are not there', () => {
    const answer = echoAnswer('s', request({}), nothing);
    expect(answer).not.toHaveProperty('body');
    expect(answer).not.toHaveProperty('tls');
    expect(answer.host).toBe('');
  });

  it('shows the beginning of a large body', () => {
    expect(echoAnswer('s', request({}), Buffer.alloc(5000, 'x')).body).toHaveLength(4096);
  });
});
