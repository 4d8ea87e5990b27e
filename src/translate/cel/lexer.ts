import { CelSyntaxProblem } from './syntax-problem.ts';

/** The kinds of tokens; operators and brackets are their own kind, in `text`. */
export type TokenKind = 'ident' | 'int' | 'uint' | 'double' | 'string' | 'bytes' | 'symbol' | 'end';

/** A piece of an expression; offsets count code points. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly offset: number;
}

const quoted = (prefix: string): string =>
  `${prefix}(?:"""(?:[^\\\\]|\\\\[^])*?"""|'''(?:[^\\\\]|\\\\[^])*?'''|"(?:[^"\\\\\\n\\r]|\\\\.)*"|'(?:[^'\\\\\\n\\r]|\\\\.)*')`;
const rawQuoted = (prefix: string): string => `${prefix}(?:"""[^]*?"""|'''[^]*?'''|"[^"\\n\\r]*"|'[^'\\n\\r]*')`;

/** Kinds with their shapes (the grammar of CEL), the first that fits wins. */
const shapes: readonly (readonly [TokenKind | 'blank', RegExp])[] = [
  ['blank', /(?:[\t \r\n\f]+|\/\/[^\n]*)/uy],
  ['bytes', new RegExp(`(?:${quoted('[bB]')}|${rawQuoted('(?:[bB][rR]|[rR][bB])')})`, 'uy')],
  ['string', new RegExp(`(?:${rawQuoted('[rR]')}|${quoted('')})`, 'uy')],
  ['double', /(?:\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\.\d+(?:[eE][+-]?\d+)?)/uy],
  ['uint', /(?:0x[0-9a-fA-F]+|\d+)[uU]/uy],
  ['int', /(?:0x[0-9a-fA-F]+|\d+)/uy],
  ['ident', /[A-Za-z_][A-Za-z0-9_]*/uy],
  ['symbol', /(?:==|!=|<=|>=|&&|\|\||[<>[\]{}().,\-!?:+*/%])/uy],
];

/** Splits an expression into tokens, the last of kind `end`; throws CelSyntaxProblem at what is no token. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const toCodePoints = codePointCounter(text);
  let at = 0;
  while (at < text.length) {
    const found = tokenAt(text, at);
    if (!found) throw new CelSyntaxProblem(toCodePoints(at), `"${text.slice(at, at + 10)}" is not understood`);
    const { kind, length } = found;
    if (kind !== 'blank') tokens.push({ kind, text: text.slice(at, at + length), offset: toCodePoints(at) });
    at += length;
  }
  tokens.push({ kind: 'end', text: '', offset: toCodePoints(text.length) });
  return tokens;
}

function tokenAt(
  text: string,
  at: number,
): { readonly kind: TokenKind | 'blank'; readonly length: number } | undefined {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const match = shape.exec(text);
    if (match) return { kind, length: match[0].length };
  }
  return undefined;
}

/** From UTF-16 offsets to offsets in code points; must be asked in ascending order. */
function codePointCounter(text: string): (offset: number) => number {
  let counted = 0;
  let codePoints = 0;
  return (offset) => {
    for (; counted < offset; codePoints++) counted += (text.codePointAt(counted) ?? 0) > 0xffff ? 2 : 1;
    return codePoints;
  };
}
