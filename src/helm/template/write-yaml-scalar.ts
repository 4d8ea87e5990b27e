import { readsAsText } from './reads-as-text.ts';
import type { YamlWriter } from './yaml-writer.ts';

/** Where a scalar stands. */
export interface ScalarPlace {
  /** Column of continuation lines. */
  readonly indent: number;
  /** It is a key before a colon, which must stay on its line. */
  readonly simpleKey: boolean;
}

const unprintable = /[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u;
const lineBreak = /[\n\r\u2028\u2029]/;
const indicators = /^[#,[\]{}&*!|>'"%@`]|^[?:-](?:[ \n]|$)|^---|^\.\.\.|:[ \n\u2028\u2029]|:$|[ \n\u2028\u2029]#/;

/** A text with a line break needs a complex key, one of more than 128 bytes too. */
export function isSimpleKey(text: string): boolean {
  return !lineBreak.test(text) && Buffer.byteLength(text) <= 128;
}

/** Writes a text in the style that libyaml chooses: plain where it reads back as the same text, several lines as a literal block, else quoted. */
export function writeYamlScalar(text: string, place: ScalarPlace, writer: YamlWriter): void {
  const breaks = lineBreak.test(text);
  // A space before a line break or something that must be escaped leaves no other style.
  if (unprintable.test(text) || / [\n\u2028\u2029]/.test(text) || !readsAsText(text)) writeDouble(text, place, writer);
  else if (text.includes('\n')) {
    if (place.simpleKey || text.endsWith(' ')) writeDouble(text, place, writer);
    else writeLiteral(text, place, writer);
  } else if (/[\u2028\u2029] /.test(text)) writeDouble(text, place, writer);
  else if (breaks || /^ | $/.test(text) || indicators.test(text)) writeSingle(text, place, writer);
  else writePlain(text, place, writer);
}

function writePlain(text: string, place: ScalarPlace, writer: YamlWriter): void {
  writer.space();
  writeFolded(text, place, writer, () => writer.tooWide);
}

function writeSingle(text: string, place: ScalarPlace, writer: YamlWriter): void {
  writer.space();
  writer.put("'");
  const doubled = text.replaceAll("'", "''");
  const last = doubled.length - 1;
  writeFolded(doubled, place, writer, (index) => writer.tooWide && index > 0 && index < last);
  writer.put("'");
}

/** Breaks at single spaces where `wide` says that the line is full; the space is what the break reads back as. */
function writeFolded(text: string, place: ScalarPlace, writer: YamlWriter, wide: (index: number) => boolean): void {
  if (place.simpleKey || !text.includes(' ')) {
    writer.put(text);
    return;
  }
  let at = 0;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
    writer.put(text.slice(at, space));
    at = space;
    const single = text[space - 1] !== ' ' && text[space + 1] !== ' ';
    if (!single || !wide(space)) continue;
    writer.indent(place.indent);
    at = space + 1;
  }
  writer.put(text.slice(at));
}

function writeLiteral(text: string, { indent }: ScalarPlace, writer: YamlWriter): void {
  const hint = /^[ \n\u2028\u2029]/.test(text) ? '2' : '';
  const chomp = /^[\s\S]$|[\n\u2028\u2029]{2}$/.test(text) ? '+' : /[\n\u2028\u2029]$/.test(text) ? '' : '-';
  writer.indicator(`|${hint}${chomp}`, { spaced: true, leads: false });
  writer.lineBreak();
  for (const [line, content, end] of text.matchAll(/([^\n\u2028\u2029]*)([\n\u2028\u2029]?)/g)) {
    if (line === '') continue;
    if (content) {
      writer.indent(indent);
      writer.put(content);
    }
    if (end) writer.lineBreak(end);
  }
}

const escapes: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '\u0085': '\\N',
  '\ufeff': '\\uFEFF',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

function writeDouble(text: string, { indent, simpleKey }: ScalarPlace, writer: YamlWriter): void {
  const chars = [...text];
  writer.space();
  writer.put('"');
  let afterSpace = false;
  for (const [index, char] of chars.entries()) {
    const inside = index > 0 && index < chars.length - 1;
    if (!simpleKey && char === ' ' && !afterSpace && inside && writer.tooWide) {
      writer.indent(indent);
      if (chars[index + 1] === ' ') writer.put('\\');
    } else writer.put(escapes[char] ?? (unprintable.test(char) ? escaped(char) : char));
    afterSpace = char === ' ';
  }
  writer.put('"');
}

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
