import { escapeCharacters } from '../../core/escape-characters.ts';
import type { Constant } from './expr.ts';
import type { Token } from './lexer.ts';
import { CelSyntaxProblem } from './syntax-problem.ts';

const largestInt = (1n << 63n) - 1n;
const largestUint = (1n << 64n) - 1n;

/** The constant of a number, string or bytes token; `negative` when a minus sign belongs to it. */
export function literalOf(token: Token, negative: boolean): Constant {
  switch (token.kind) {
    case 'int': {
      const value = BigInt(token.text) * (negative ? -1n : 1n);
      if (value > largestInt || value < -largestInt - 1n) throw tooLarge(token);
      return { int64Value: value.toString() };
    }
    case 'uint': {
      const value = BigInt(token.text.slice(0, -1));
      if (value > largestUint) throw tooLarge(token);
      return { uint64Value: value.toString() };
    }
    case 'double': {
      const value = Number(token.text) * (negative ? -1 : 1);
      if (!Number.isFinite(value)) throw tooLarge(token);
      return { doubleValue: value };
    }
    case 'string':
      return { stringValue: unquote(token, false).toString() };
    case 'bytes':
      return { bytesValue: unquote(token, true).toString('base64') };
    default:
      throw new CelSyntaxProblem(token.offset, `"${token.text}" is not a constant`);
  }
}

function tooLarge({ offset, text }: Token): CelSyntaxProblem {
  return new CelSyntaxProblem(offset, `the number ${text} is too large`);
}

/** The content of a quoted text as UTF-8; in bytes, `\x` and octal escapes are single bytes, in strings code points. */
function unquote(token: Token, isBytes: boolean): Buffer {
  const parts = /^([bBrR]*)("""|'''|"|')([\s\S]*)\2$/.exec(token.text);
  const [, prefix = '', , content = ''] = parts ?? [];
  // Texts over several lines have the same line ends on every system.
  const body = content.replace(/\r\n?/g, '\n');
  if (/[rR]/.test(prefix)) return Buffer.from(body);
  const chunks: Buffer[] = [];
  const pattern =
    /\\(?:x([0-9a-fA-F]{2})|X([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|([\s\S]))|[^\\]+/g;
  for (const [whole, x, X, u, U, octal, single] of body.matchAll(pattern)) {
    if (!whole.startsWith('\\')) chunks.push(Buffer.from(whole));
    else if (single !== undefined) chunks.push(Buffer.from(singleEscape(token, single)));
    else {
      const isByte = u === undefined && U === undefined;
      const code = octal === undefined ? Number.parseInt(x ?? X ?? u ?? U ?? '', 16) : Number.parseInt(octal, 8);
      chunks.push(escapedCode(token, code, isByte, isBytes));
    }
  }
  return Buffer.concat(chunks);
}

function escapedCode(token: Token, code: number, isByte: boolean, inBytes: boolean): Buffer {
  if (inBytes && isByte) return Buffer.from([code]);
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  if (inBytes || !isCharacter) throw new CelSyntaxProblem(token.offset, `an escape in ${token.text} is no character`);
  return Buffer.from(String.fromCodePoint(code));
}

/** CEL also lets a backquote and a question mark be escaped. */
const escapes: Readonly<Record<string, string>> = { ...escapeCharacters, '`': '`', '?': '?' };

function singleEscape(token: Token, letter: string): string {
  const text = escapes[letter];
  if (text === undefined) throw new CelSyntaxProblem(token.offset, `\\${letter} is not an escape`);
  return text;
}
