import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../../../src/core/io.ts';
import { readSources } from '../../../../src/resources/load/sources/read-sources.ts';

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
  await mkdir(join(folder, 'all', 'deep', '.git'), { recursive: true });
  await mkdir(join(folder, 'none'));
  await mkdir(join(folder, 'linked'));
  await writeFile(join(folder, 'linked', 'a.yaml'), 'a: 1\n');
  await symlink('.', join(folder, 'linked', 'b'));
  await symlink('a.yaml', join(folder, 'linked', 'c.yaml'));
  await writeFile(join(folder, 'all', 'b.yaml'), 'b: 1\n');
  await writeFile(join(folder, 'all', 'a.yml'), 'a: 1\n');
  await writeFile(join(folder, 'all', 'deep', 'c.json'), '{}');
  await writeFile(join(folder, 'all', 'deep', 'notes.txt'), 'no manifest');
  await writeFile(join(folder, 'all', 'deep', '.git', 'd.yaml'), 'hidden: 1');
  await writeFile(join(folder, 'binary.yaml'), Buffer.from([0x50, 0, 1, 2]));
  await writeFile(join(folder, 'latin.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe4]));
  await writeFile(join(folder, 'bom.yaml'), Buffer.from([0xef, 0xbb, 0xbf, 0x61]));
  server = createServer((request, response) => {
    if (request.url === '/ok') response.end('a: 1\n');
    else if (request.url === '/gone') response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

function io(stdin = ''): Io {
  const stream = { write: () => {}, colour: false, terminal: false, columns: 80 };
  return {
    stdin: (async function* () {
      yield new TextEncoder().encode(stdin);
    })(),
    stdout: stream,
    stderr: stream,
    env: {},
    cwd: folder,
    now: () => new Date(0),
    signal: new AbortController().signal,
  };
}

async function read(sources: string[], stdin?: string): Promise<{ names: string[]; codes: string[] }> {
  const { texts, diagnostics } = await readSources(sources, io(stdin));
  return {
    names: texts.map(({ name }) => name),
    codes: diagnostics.map(({ code, place }) => `${code} ${place?.file}`),
  };
}

describe('readSources', () => {
  it('reads directories to any depth, in order of names, without hidden folders', async () => {
    expect(await read(['all'])).toEqual({ names: ['all/a.yml', 'all/b.yaml', 'all/deep/c.json'], codes: [] });
  });

  it('reads globs, and each file once', async () => {
    expect(await read(['all/*.yaml', 'all', 'all/b.yaml'])).toEqual({
      names: ['all/b.yaml', 'all/a.yml', 'all/deep/c.json'],
      codes: [],
    });
  });

  it('reads a file once, whatever links lead to it', async () => {
    expect(await read(['linked', 'linked/c.yaml'])).toEqual({ names: ['linked/a.yaml'], codes: [] });
  });

  it('reads standard input and URLs', async () => {
    expect(await read(['-', `${url}/ok`, '-'], 'x: 1')).toEqual({ names: ['<stdin>', `${url}/ok`], codes: [] });
  });

  it('tells about every source that gives nothing, and reads the others', async () => {
    const { names, codes } = await read([
      'missing.yaml',
      'none',
      '*.nothing',
      'binary.yaml',
      'latin.yaml',
      `${url}/gone`,
      'all/b.yaml',
    ]);
    expect(names).toEqual(['all/b.yaml']);
    expect(codes).toEqual([
      'source-not-found missing.yaml',
      'directory-without-manifests none',
      'glob-without-match *.nothing',
      'source-not-text binary.yaml',
      'source-not-text latin.yaml',
      `url-failed ${url}/gone`,
    ]);
  });

  it('passes over a byte order mark', async () => {
    const { texts } = await readSources(['bom.yaml'], io());
    expect(texts[0]?.text).toBe('a');
  });

  it.skipIf(process.getuid?.() === 0)('tells about a file that may not be read', async () => {
    await writeFile(join(folder, 'secret.yaml'), '');
    await chmod(join(folder, 'secret.yaml'), 0);
    expect((await read(['secret.yaml'])).codes).toEqual(['source-unreadable secret.yaml']);
  });
});
