import type { DocumentText, SourceText } from '../sources/source-text.ts';

/** A line that starts a new document; what follows the dashes belongs to it. */
const separator = /^---(?=[ \t\r]|$)/;
const endMarker = /^\.\.\.[ \t\r]*$/;

/**
 * Splits an input at the lines `---` and `...` into the texts of its documents. Texts that hold only blank lines, comments and
 * directives are no documents.
 */
export function splitDocuments(source: SourceText): readonly DocumentText[] {
  const documents: DocumentText[] = [];
  const add = (from: number, to: number, line: number): void => {
    const text = blankSeparator(source.text.slice(from, to));
    if (hasContent(text)) documents.push({ source, text, line });
  };
  let start = 0;
  let startLine = 1;
  let line = 1;
  let position = 0;
  while (position < source.text.length) {
    const newline = source.text.indexOf('\n', position);
    const end = newline < 0 ? source.text.length : newline;
    const first = source.text.charCodeAt(position);
    if (first === 45 || first === 46) {
      const content = source.text.slice(position, end);
      if (separator.test(content)) {
        if (position > start) add(start, position, startLine);
        start = position;
        startLine = line;
      } else if (endMarker.test(content)) {
        add(start, position, startLine);
        start = end + 1;
        startLine = line + 1;
      }
    }
    position = end + 1;
    line++;
  }
  add(Math.min(start, source.text.length), source.text.length, startLine);
  return documents;
}

/** True for a text that holds no object, whether or not it begins with the line `---`. */
export function isBlankDocument(text: string): boolean {
  return !hasContent(blankSeparator(text));
}

/** The dashes become spaces, so that columns stay what they are. */
function blankSeparator(text: string): string {
  return separator.test(text.slice(0, 4).split('\n', 1)[0] ?? '') ? `   ${text.slice(3)}` : text;
}

function hasContent(text: string): boolean {
  let position = 0;
  while (position < text.length) {
    const newline = text.indexOf('\n', position);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(position, end).trim();
    if (line !== '' && !line.startsWith('#') && !line.startsWith('%')) return true;
    position = end + 1;
  }
  return false;
}
