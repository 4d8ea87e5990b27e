import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Pack } from 'tar-stream';
import { CommandError } from '../../../core/errors.ts';

/** Something that could not be collected. */
export interface CollectFailure {
  /** The entry that is missing, or the collector. */
  readonly path: string;
  readonly error: string;
}

/** One line of the manifest. */
interface ManifestEntry {
  readonly path: string;
  readonly size: number;
  /** True where the size limit cut the contents. */
  readonly truncated?: true;
}

/** Settings of a bundle. */
export interface BundleOptions {
  /** Path of the archive. */
  readonly file: string;
  /** Name of the folder that everything lies in. */
  readonly root: string;
  /** Bytes before compression that the bundle may hold. */
  readonly maxBytes: number;
  readonly now: Date;
}

/**
 * Writes a tar.gz entry by entry, within a size limit, and at the end a manifest of contents and failures. The file appears
 * under its name only when it is complete.
 */
export class BundleWriter {
  readonly failures: CollectFailure[] = [];
  readonly #entries: ManifestEntry[] = [];
  #bytes = 0;
  /** Set when the archive is complete: collectors that the time limit left behind may still answer. */
  #closed = false;

  private constructor(
    private readonly options: BundleOptions,
    private readonly pack: Pack,
    private readonly written: Promise<void>,
  ) {}

  /** Opens the archive; a folder that does not exist is a CommandError. */
  static async open(options: BundleOptions): Promise<BundleWriter> {
    const folder = await stat(dirname(options.file)).catch(() => undefined);
    if (!folder?.isDirectory())
      throw new CommandError(
        `the folder ${dirname(options.file)} does not exist`,
        'create it, or choose another path with -o',
      );
    const { pack } = await import('../../../core/tar-archive.ts');
    const tar = pack();
    const written = pipeline(tar, createGzip(), createWriteStream(`${options.file}.part`));
    // Seen again in finish; until then a failing disk must not end the process.
    written.catch(() => {});
    return new BundleWriter(options, tar, written);
  }

  /** Number of entries and bytes so far. */
  get progress(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.#entries.length, bytes: this.#bytes };
  }

  /** Adds a file; what exceeds the size limit is cut off and noted. */
  add(path: string, contents: Buffer | string): void {
    if (this.#closed) return;
    const data = typeof contents === 'string' ? Buffer.from(contents) : contents;
    const room = Math.max(0, this.options.maxBytes - this.#bytes);
    const kept = data.length > room ? data.subarray(0, room) : data;
    this.#bytes += kept.length;
    this.#entries.push({ path, size: kept.length, ...(kept.length < data.length ? { truncated: true } : {}) });
    if (kept.length < data.length) this.fail(path, `cut to ${kept.length} of ${data.length} bytes by the size limit`);
    this.pack.entry({ ...this.#header(path), size: kept.length }, kept);
  }

  /** Adds a symbolic link to another entry, relative to it. */
  link(path: string, target: string): void {
    if (this.#closed) return;
    this.pack.entry({ ...this.#header(path), type: 'symlink', linkname: target });
  }

  /** Notes what is missing. */
  fail(path: string, error: string): void {
    this.failures.push({ path, error });
  }

  /** Writes the manifest and closes the archive. */
  async finish(facts: Readonly<Record<string, unknown>>): Promise<void> {
    const manifest = {
      ...facts,
      createdAt: this.options.now.toISOString(),
      entries: this.#entries,
      failures: this.failures,
    };
    const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    this.pack.entry({ ...this.#header('manifest.json'), size: text.length }, text);
    this.#closed = true;
    this.pack.finalize();
    try {
      await this.written;
      await rename(`${this.options.file}.part`, this.options.file);
    } catch (error) {
      await this.abandon();
      throw new CommandError(
        `cannot write ${this.options.file}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  /** Removes what was written. */
  async abandon(): Promise<void> {
    this.#closed = true;
    this.pack.destroy();
    await this.written.catch(() => {});
    await rm(`${this.options.file}.part`, { force: true });
  }

  #header(path: string): { name: string; mtime: Date } {
    return { name: `${this.options.root}/${path}`, mtime: this.options.now };
  }
}
