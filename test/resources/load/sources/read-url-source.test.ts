import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUrlSource } from '../../../../src/resources/load/sources/read-url-source.ts';

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/ok') response.end('ä: 1\n');
    else if (request.url === '/moved') response.writeHead(302, { location: '/ok' }).end();
    else if (request.url === '/binary') response.end(Buffer.from([0x50, 0, 1, 2]));
    else if (request.url === '/gone') response.writeHead(404).end('a: 1\n');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const never = new AbortController().signal;

describe('readUrlSource', () => {
  it.each(['/ok', '/moved'])('reads %s under the name of the URL', async (path) => {
    expect(await readUrlSource(`${url}${path}`, 5000, never)).toEqual({
      texts: [{ name: `${url}${path}`, text: 'ä: 1\n' }],
      diagnostics: [],
    });
  });

  it.each([
    ['answers with an error', '/gone', 'url-failed'],
    ['sends no text', '/binary', 'source-not-text'],
  ])('tells about a server that %s', async (_, path, code) => {
    const { texts, diagnostics } = await readUrlSource(`${url}${path}`, 5000, never);
    expect(texts).toEqual([]);
    expect(diagnostics).toMatchObject([{ code, severity: 'error', place: { file: `${url}${path}` } }]);
  });

  it('gives up on a server that does not answer', async () => {
    const { diagnostics } = await readUrlSource(`${url}/silent`, 150, never);
    expect(diagnostics.map(({ code }) => code)).toEqual(['url-failed']);
    expect(diagnostics[0]?.message).toContain('0.15');
  });

  it('tells about a server that is not there', async () => {
    const { diagnostics } = await readUrlSource('http://127.0.0.1:9/', 2000, never);
    expect(diagnostics).toMatchObject([{ code: 'url-failed', hint: expect.any(String) }]);
  });

  it('ends when the command is cancelled', async () => {
    await expect(readUrlSource(`${url}/silent`, 5000, AbortSignal.abort(new Error('stopped')))).rejects.toThrow(
      'stopped',
    );
  });
});
