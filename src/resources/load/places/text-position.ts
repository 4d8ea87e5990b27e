import type { DocumentText } from '../sources/source-text.ts';

const lineStarts = new WeakMap<DocumentText, readonly number[]>();

/** Line and column in the input, both from 1, of an offset in the text of a document; columns count UTF-16 units. */
export function textPosition(
  document: DocumentText,
  offset: number,
): { readonly line: number; readonly column: number } {
  const starts = lineStartsOf(document);
  const end = Math.min(offset, document.text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= end) low = middle;
    else high = middle - 1;
  }
  return { line: document.line + low, column: end - (starts[low] ?? 0) + 1 };
}

function lineStartsOf(document: DocumentText): readonly number[] {
  const known = lineStarts.get(document);
  if (known !== undefined) return known;
  const starts = [0];
  for (let at = document.text.indexOf('\n'); at >= 0; at = document.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStarts.set(document, starts);
  return starts;
}
