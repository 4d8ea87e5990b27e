import { escapeCharacters } from '../../core/escape-characters.ts';

/** The text of a Go literal, quoted with `"` or a backquote; undefined when an escape is wrong. */
export function unquote(literal: string): string | undefined {
  if (literal.startsWith('`')) return literal.slice(1, -1).replaceAll('\r', '');
  const body = literal.slice(1, -1);
  if (!body.includes('\\')) return body;
  const parts: Buffer[] = [];
  const pattern = /\\(?:x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))|[^\\]+/gsu;
  for (const [all, hex, octal, short, long, letter] of body.matchAll(pattern)) {
    const byte = hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : undefined;
    const code = short ?? long;
    if (byte !== undefined) parts.push(Buffer.from([byte & 255]));
    else if (code !== undefined) parts.push(Buffer.from(String.fromCodePoint(Number.parseInt(code, 16))));
    else if (letter !== undefined) {
      const text = escapeCharacters[letter];
      if (text === undefined) return undefined;
      parts.push(Buffer.from(text));
    } else parts.push(Buffer.from(all));
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The value of a Go number: an integer when it is written as one, else a float; undefined when it is neither. */
export function parseNumber(text: string): bigint | number | undefined {
  const digits = text.replace(/^[+-]/, '').replaceAll('_', '');
  const sign = text.startsWith('-') ? -1n : 1n;
  if (/^0\d+$/.test(digits)) return /^[0-7]+$/.test(digits) ? sign * BigInt(`0o${digits.slice(1)}`) : undefined;
  if (/^(?:\d+|0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+)$/.test(digits)) return sign * BigInt(digits.toLowerCase());
  const hex = /^0[xX]([0-9a-fA-F]+)\.?([0-9a-fA-F]*)[pP]([+-]?\d+)$/.exec(digits);
  if (hex) {
    const [, whole = '', part = '', power = '0'] = hex;
    return Number(sign) * Number.parseInt(whole + part, 16) * 2 ** (Number(power) - 4 * part.length);
  }
  const value = Number(digits);
  if (Number.isNaN(value) || /^[+-]/.test(digits)) return undefined;
  // As in Go a float constant without a fraction is an integer where its text has neither point nor exponent.
  return Number(sign) * value;
}
