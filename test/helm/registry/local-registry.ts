import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pack } from 'tar-stream';

const compress = promisify(gzip);

/** What a registry does wrong on purpose. */
export interface Faults {
  /** Sends blobs with one byte changed. */
  readonly damagedBlobs?: boolean;
  /** Asks for a token first, and gives it only to this `user:password`; empty means to anybody. */
  readonly login?: string;
}

/** A registry of the OCI distribution specification on loopback, in memory. */
export interface LocalRegistry {
  readonly host: string;
  readonly requests: string[];
  readonly push: (repository: string, tag: string, archive: Buffer, layerType?: string) => string;
  readonly close: () => Promise<void>;
}

const chartLayer = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';

const sha256 = (bytes: Buffer | string): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export async function startRegistry(faults: Faults = {}): Promise<LocalRegistry> {
  const blobs = new Map<string, Buffer>();
  const manifests = new Map<string, Buffer>();
  const tags = new Map<string, string[]>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://registry');
    requests.push(url.pathname);
    const send = (status: number, body: Buffer | string, headers: Record<string, string> = {}): void =>
      void response.writeHead(status, headers).end(body);
    if (url.pathname === '/token') {
      const basic = `Basic ${Buffer.from(faults.login ?? '').toString('base64')}`;
      if (faults.login && request.headers.authorization !== basic) return send(401, '');
      return send(200, JSON.stringify({ token: 'secret-token' }));
    }
    if (faults.login !== undefined && request.headers.authorization !== 'Bearer secret-token') {
      const realm = `http://${request.headers.host}/token`;
      return send(401, '', { 'WWW-Authenticate': `Bearer realm="${realm}",service="local",scope="repository:x:pull"` });
    }
    const [, repository = '', kind = '', reference = ''] =
      /^\/v2\/(.+)\/(manifests|blobs|tags)\/([^/]+)$/.exec(url.pathname) ?? [];
    if (kind === 'tags') return send(200, JSON.stringify({ name: repository, tags: tags.get(repository) ?? [] }));
    const found = kind === 'blobs' ? blobs.get(reference) : manifests.get(`${repository}@${reference}`);
    if (!found) return send(404, '');
    const damaged = Buffer.from(found);
    if (faults.damagedBlobs && kind === 'blobs') damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    return send(200, damaged);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    push: (repository, tag, archive, layerType = chartLayer) => {
      const config = Buffer.from('{}');
      const descriptor = (mediaType: string, data: Buffer) => {
        blobs.set(sha256(data), data);
        return { mediaType, digest: sha256(data), size: data.length };
      };
      const manifest = Buffer.from(
        JSON.stringify({
          schemaVersion: 2,
          config: descriptor('application/vnd.cncf.helm.config.v1+json', config),
          layers: [descriptor(layerType, archive)],
        }),
      );
      manifests.set(`${repository}@${tag}`, manifest);
      manifests.set(`${repository}@${sha256(manifest)}`, manifest);
      tags.set(repository, [...(tags.get(repository) ?? []), tag]);
      return sha256(manifest);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An entry of an archive; without text it is a link to `target`. */
export interface TarEntry {
  readonly name: string;
  readonly text?: string;
  readonly target?: string;
}

/** A .tgz of some entries. */
export async function tgz(entries: readonly TarEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const { name, text, target } of entries) {
    if (target === undefined) archive.entry({ name }, text ?? '');
    else archive.entry({ name, type: 'symlink', linkname: target });
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return compress(Buffer.concat(chunks));
}
