import type { DocumentText } from './source-text.ts';

/** Line and column in the input, both from 1, of an offset in the text of a document; columns count UTF-16 units. */
export function textPosition(
  document: DocumentText,
  offset: number,
): { readonly line: number; readonly column: number } {
  const end = Math.min(offset, document.text.length);
  let line = document.line;
  let lineStart = 0;
  for (let at = document.text.indexOf('\n'); at >= 0 && at < end; at = document.text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: end - lineStart + 1 };
}
