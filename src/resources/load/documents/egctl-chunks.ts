import type { DocumentText, SourceText } from '../sources/source-text.ts';

/** A line that ends a chunk: nothing but blanks or a comment may follow the dashes. */
const terminator = /^---[ \t\r]*(?:#.*)?$/;

/**
 * The texts that the Go egctl takes for documents: it reads line by line, and a line `---` ends what was collected; when nothing was,
 * that line opens the next text (spec/loading.md section 2). Texts may hold no object, which the Go egctl refuses.
 */
export function egctlChunks(source: SourceText): readonly DocumentText[] {
  const chunks: DocumentText[] = [];
  const { text } = source;
  let start: { readonly position: number; readonly line: number } | undefined;
  let position = 0;
  for (let line = 1; position < text.length; line++) {
    const newline = text.indexOf('\n', position);
    const end = newline < 0 ? text.length : newline;
    if (start && text.startsWith('---', position) && terminator.test(text.slice(position, end))) {
      chunks.push({ source, text: text.slice(start.position, position), line: start.line });
      start = undefined;
    } else start ??= { position, line };
    position = end + 1;
  }
  if (start) chunks.push({ source, text: text.slice(start.position), line: start.line });
  return chunks;
}
