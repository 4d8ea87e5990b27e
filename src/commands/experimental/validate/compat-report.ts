import { type Diagnostic, formatPath } from '../../../core/diagnostic.ts';
import { egctlChunks } from '../../../resources/load/documents/egctl-chunks.ts';
import type { Loaded } from '../../../resources/load/load.ts';

/** Lines of a failing document that the Go egctl shows. */
const shownLines = 6;

/**
 * The text of the Go egctl: for each document with errors its first lines, the errors, and an empty line; a green OK when there is none
 * (spec/loading.md section 8).
 */
export function compatReport({ diagnostics, texts }: Loaded): string {
  const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'source-empty');
  if (errors.length === 0) return '\u001b[32mOK\u001b[0m\n';
  const blocks: string[] = [];
  for (const [name, text] of texts) {
    const chunks = egctlChunks({ name, text });
    for (const [i, document] of chunks.entries()) {
      const end = chunks[i + 1]?.line ?? Number.POSITIVE_INFINITY;
      const own = errors.filter(({ place }) => place?.file === name && isWithin(place.line ?? 1, document.line, end));
      if (own.length > 0) blocks.push(`${head(document.text)}\n${own.map(errorText).join('\n')}\n\n`);
    }
  }
  return blocks.join('');
}

function isWithin(line: number, start: number, end: number): boolean {
  return line >= start && line < end;
}

/** A text ends with an empty piece behind its last line feed, which counts as a line. */
function head(text: string): string {
  const lines = text.split('\n');
  return lines.length <= shownLines ? lines.join('\n') : `${lines.slice(0, shownLines).join('\n')}\n...`;
}

function errorText({ path = [], message }: Diagnostic): string {
  return path.length > 0 ? `${formatPath(path)}: ${message}` : message;
}
