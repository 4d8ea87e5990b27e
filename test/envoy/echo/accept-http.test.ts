import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FirstBytes, httpAcceptor, peek, protocolOf } from '../../../src/envoy/echo/accept-http.ts';

async function listen(take: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => take(socket.on('error', () => {})));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('protocolOf', () => {
  it.each([
    ['GET / HTTP/1.1\r\n', 'http1'],
    ['PATCH /', 'http1'],
    ['GETTING', 'other'],
    ['PRI * HTTP/2.0\r\n', 'http2'],
    ['\u0016\u0003\u0001', 'tls'],
    ['hello', 'other'],
    ['', 'other'],
  ])('knows %j', (text, protocol) => {
    expect(protocolOf(Buffer.from(text, 'latin1'))).toBe(protocol);
  });
});

describe('peek', () => {
  it('gives the first bytes back to the one who takes the connection, however long that takes', async () => {
    const found: FirstBytes[] = [];
    const port = await listen((socket) =>
      peek(socket, async (protocol) => {
        found.push(protocol);
        await new Promise((resolve) => setImmediate(resolve));
        socket.pipe(socket);
      }),
    );
    const client = connect(port, '127.0.0.1', () => client.write('hello'));
    const [answer] = (await once(client, 'data')) as [Buffer];
    expect([String(answer), found]).toEqual(['hello', ['other']]);
    client.destroy();
  });

  it('ends a connection that nobody could take', async () => {
    const port = await listen((socket) => peek(socket, () => Promise.reject(new Error('no'))));
    const client = connect(port, '127.0.0.1', () => client.write('hello')).on('error', () => {});
    await once(client, 'close');
  });
});

describe('httpAcceptor', () => {
  it('answers both versions of HTTP with one listener', async () => {
    const acceptor = httpAcceptor((request, response) => void response.end(`${request.httpVersion} ${request.url}`));
    const port = await listen((socket) =>
      peek(socket, (protocol) => acceptor.accept(socket, protocol === 'http2' ? 'http2' : 'http1')),
    );
    const one = await fetch(`http://127.0.0.1:${port}/a`, { headers: { connection: 'close' } });
    expect(await one.text()).toBe('1.1 /a');
    const session = connectHttp2(`http://127.0.0.1:${port}`);
    const stream = session.request({ ':path': '/b' });
    let two = '';
    for await (const part of stream.setEncoding('utf8')) two += part as string;
    expect(two).toBe('2.0 /b');
    session.close();
  });
});
