import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fail, ok, type Result } from '../../core/result.ts';

/** A file of an archive: its path below the archive's root, with slashes. */
export interface ArchiveFile {
  readonly path: string;
  readonly data: Buffer;
}

/** Limits against archives that are made to fill memory; the largest public charts stay far below. */
const limits = { total: 200 * 1024 * 1024, file: 20 * 1024 * 1024, files: 10_000 } as const;

const unzip = promisify(gunzip);

/**
 * The files of a chart archive (tar, gzip). Nothing is written to disk, and an archive that tries to leave its folder, has links or
 * devices, or grows beyond the limits is refused. The error is a clause.
 */
export async function unpackArchive(archive: Buffer): Promise<Result<readonly ArchiveFile[], string>> {
  const tar = await unzip(archive, { maxOutputLength: limits.total }).catch((error: Error) => error);
  if (tar instanceof Error) return fail(unzipProblem(tar));
  const { extract } = await import('../../core/tar-archive.ts');
  const files: ArchiveFile[] = [];
  const entries = extract();
  entries.end(tar);
  try {
    for await (const entry of entries) {
      const { name, type, size } = entry.header;
      const problem =
        entryProblem(name, type ?? 'file', size ?? 0) ?? (files.length >= limits.files && 'too many files');
      if (problem) {
        entries.destroy();
        return fail(`${problem}: ${JSON.stringify(name)}`);
      }
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      if (isFile(type ?? 'file')) files.push({ path: cleanPath(name), data: Buffer.concat(chunks) });
    }
  } catch (error) {
    return fail(`the archive is damaged (${error instanceof Error ? error.message : String(error)})`);
  }
  return files.length > 0 ? ok(files) : fail('the archive is empty');
}

function unzipProblem(error: Error): string {
  const tooLarge = 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  return tooLarge
    ? `it unpacks to more than ${limits.total / 1024 / 1024} MiB`
    : `it is no gzip archive (${error.message})`;
}

function entryProblem(name: string, type: string, size: number): string | undefined {
  if (type === 'symlink' || type === 'link') return 'the archive has a link';
  if (!isFile(type) && type !== 'directory' && !type.startsWith('pax')) return `the archive has a ${type}`;
  // Windows paths would leave the folder there.
  const path = name.replaceAll('\\', '/');
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'the archive has an absolute path';
  if (path.split('/').includes('..')) return 'the archive has a path that leaves its folder';
  if (path.includes('\0')) return 'the archive has a path with a zero byte';
  if (size > limits.file) return `the archive has a file larger than ${limits.file / 1024 / 1024} MiB`;
  return undefined;
}

function isFile(type: string): boolean {
  return type === 'file' || type === 'contiguous-file';
}

function cleanPath(name: string): string {
  return name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}
