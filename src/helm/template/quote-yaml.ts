/** Plain texts that YAML 1.1 takes for something else: empty, null, true, false and their many spellings. */
const words = new Set([
  ...['', '~', 'null', 'Null', 'NULL', '.nan', '.NaN', '.NAN'],
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF', '-.inf', '-.Inf', '-.INF'],
  ...['y', 'Y', 'n', 'N', 'yes', 'Yes', 'YES', 'no', 'No', 'NO', 'on', 'On', 'ON', 'off', 'Off', 'OFF'],
  ...['true', 'True', 'TRUE', 'false', 'False', 'FALSE'],
]);
const figure =
  /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|[0-9]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
const sexagesimal = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const timestamp =
  /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:Z|[ \t]*[-+]\d{1,2}(?::\d{2})?)?)?$/;
const unprintable = /[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
const indicators = /^[#,[\]{}&*!|>'"%@`]|^[?:-](?:[ \n]|$)|^---|^\.\.\.|: |:\n|:$| #|\n#/;

/** Where a scalar stands. */
export interface ScalarPlace {
  /** Column of continuation lines. */
  readonly indent: number;
  /** Column of its first character. */
  readonly start: number;
}

/**
 * A text as a YAML scalar: plain where that reads back as the same text, else quoted, several lines as a literal block. Long lines are
 * folded at spaces, except in keys, which have no place.
 */
export function quoteYaml(text: string, place?: ScalarPlace): string {
  const column = place?.indent ?? 0;
  const key = place === undefined;
  if (isOther(text)) return doubleQuoted(text, place);
  const breaks = text.includes('\n');
  const special = unprintable.test(text) || / \n/.test(text);
  if (breaks) return special || key || /[ ]$/.test(text) ? doubleQuoted(text, place) : literal(text, column);
  if (special) return doubleQuoted(text, place);
  if (/^ | $/.test(text) || indicators.test(text)) return quoted(text, place);
  return fold(text, place, place?.start ?? 0);
}

function isOther(text: string): boolean {
  return words.has(text) || figure.test(text.replaceAll('_', '')) || sexagesimal.test(text) || timestamp.test(text);
}

function literal(text: string, column: number): string {
  const pad = ' '.repeat(Math.max(column, 2));
  const hint = /^[ \n]/.test(text) ? '2' : '';
  const chomp = !text.endsWith('\n') ? '-' : text.endsWith('\n\n') || text === '\n' ? '+' : '';
  const lines = text.replace(/\n$/, '').split('\n');
  return `|${hint}${chomp}\n${lines.map((line) => (line === '' ? '' : pad + line)).join('\n')}`;
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

function quoted(text: string, place: ScalarPlace | undefined): string {
  return `'${fold(text.replaceAll("'", "''"), place, (place?.start ?? 0) + 1)}'`;
}

const bestWidth = 80;

/** Breaks at single spaces behind the best width; the space is what the break reads back as. */
function fold(text: string, place: ScalarPlace | undefined, start: number): string {
  if (!place || text.length + start <= bestWidth) return text;
  const chars = [...text];
  let out = '';
  let at = start;
  for (const [index, char] of chars.entries()) {
    const inside = index > 0 && index < chars.length - 1;
    const single = char === ' ' && chars[index - 1] !== ' ' && chars[index + 1] !== ' ';
    if (single && inside && at > bestWidth) {
      out += `\n${' '.repeat(place.indent)}`;
      at = place.indent;
    } else {
      out += char;
      at++;
    }
  }
  return out;
}

function doubleQuoted(text: string, place: ScalarPlace | undefined): string {
  const chars = [...text];
  let out = '"';
  let at = (place?.start ?? 0) + 1;
  let afterSpace = false;
  for (const [index, char] of chars.entries()) {
    const inside = index > 0 && index < chars.length - 1;
    if (place && char === ' ' && !afterSpace && inside && at > bestWidth) {
      out += `\n${' '.repeat(place.indent)}${chars[index + 1] === ' ' ? '\\' : ''}`;
      at = place.indent;
    } else {
      const piece = escapes[char] ?? (unprintable.test(char) ? escaped(char) : char);
      out += piece;
      at += piece.length;
    }
    afterSpace = char === ' ';
  }
  return `${out}"`;
}

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
