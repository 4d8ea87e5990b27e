import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openPortStream } from '../../src/kubernetes/port-stream.ts';
import { clusterFailure, connectedClient } from './connected-client.ts';

const target = { namespace: 'n', pod: 'p', port: 80 };

describe('openPortStream', () => {
  it('carries bytes both ways, without the port number that begins each channel', async () => {
    const server = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const { client } = await connectedClient({ forward: () => port });
    const stream = await openPortStream(client, target);
    const sent = Buffer.alloc(300_000, 'abc');
    stream.write(sent);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      if (Buffer.concat(chunks).length >= sent.length) break;
    }
    expect(Buffer.concat(chunks).equals(sent)).toBe(true);
    server.close();
  });

  it('ends when the other side does', async () => {
    const server = createServer((socket) => socket.end('bye')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const { client } = await connectedClient({ forward: () => port });
    let text = '';
    for await (const chunk of await openPortStream(client, target)) text += chunk;
    expect(text).toBe('bye');
    server.close();
  });

  it('fails with the complaint of the kubelet', async () => {
    const { client } = await connectedClient({ forward: () => undefined });
    const stream = await openPortStream(client, target);
    const error = await clusterFailure(stream.toArray());
    expect(error).toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(/port 80 of pod n\/p.*connection refused/),
    });
  });

  it('names what is not allowed', async () => {
    const { client } = await connectedClient({ answer: () => ({ status: 403, body: '{}' }) });
    expect(await clusterFailure(openPortStream(client, target))).toMatchObject({
      kind: 'forbidden',
      hint: expect.stringContaining('pods/portforward'),
    });
  });
});
