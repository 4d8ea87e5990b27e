import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from '../../../core/io.ts';
import { readFileSources } from './read-file-sources.ts';
import type { ReadResult } from './read-result.ts';
import { readStdinSource } from './read-stdin-source.ts';
import { readUrlSource } from './read-url-source.ts';
import type { SourceText } from './source-text.ts';

/** Time that a URL has to answer. */
const urlTimeoutMilliseconds = 15_000;

/**
 * Reads all sources: `-` is standard input, http(s) URLs are fetched, anything else is a file, a directory or a glob. A file that
 * several sources name is read once.
 */
export async function readSources(sources: readonly string[], io: Io): Promise<ReadResult> {
  const results = await Promise.all([...new Set(sources)].map((source) => readSource(source, io)));
  const seen = new Set<string>();
  const texts: SourceText[] = [];
  for (const text of results.flatMap((result) => result.texts)) {
    const identity = await identityOf(text.name, io.cwd);
    if (seen.has(identity)) continue;
    seen.add(identity);
    texts.push(text);
  }
  return { texts, diagnostics: results.flatMap((result) => result.diagnostics) };
}

/** The file behind a name, whatever links lead to it; URLs and standard input are their own names. */
async function identityOf(name: string, cwd: string): Promise<string> {
  if (/^(<|https?:)/.test(name)) return name;
  const path = resolve(cwd, name);
  return await realpath(path).catch(() => path);
}

function readSource(source: string, io: Io): Promise<ReadResult> {
  if (source === '-') return readStdinSource(io.stdin);
  if (/^https?:\/\//i.test(source)) return readUrlSource(source, urlTimeoutMilliseconds, io.signal);
  return readFileSources(source, io.cwd);
}
