import type { DocumentText } from '../sources/source-text.ts';

/** Between objects of a list stands a comma, so this is a stream, or part of a text. */
const mayBeStream = /^\s*\{[\s\S]*\}\s*\{/;

/**
 * Splits a text that holds JSON objects one after the other, as several kubectl or jq calls write them into one file; every other text is
 * given back as it is. Blanks in front of an object keep its columns what they are.
 */
export function splitJSON(document: DocumentText): readonly DocumentText[] {
  if (!mayBeStream.test(document.text)) return [document];
  const starts = objectStarts(document.text);
  return starts.length < 2 ? [document] : starts.map((start, i) => part(document, start, starts[i + 1]));
}

function part({ source, text, line }: DocumentText, start: number, end: number | undefined): DocumentText {
  const before = text.slice(0, start);
  const column = start - (before.lastIndexOf('\n') + 1);
  return { source, text: `${' '.repeat(column)}${text.slice(start, end)}`, line: line + before.split('\n').length - 1 };
}

/** Offsets of the braces that open the outermost objects; empty when something else stands between them. */
function objectStarts(text: string): readonly number[] {
  const starts: number[] = [];
  // Texts are passed over as a whole: braces inside them mean nothing.
  const token = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\]]|[^\s"{}[\]]+/g;
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (depth === 0) {
      if (found !== '{') return [];
      starts.push(index);
    }
    if (found === '{' || found === '[') depth++;
    else if (found === '}' || found === ']') depth--;
  }
  return depth === 0 ? starts : [];
}
