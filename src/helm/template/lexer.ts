import { placeAt } from './nodes.ts';
import { TemplateError } from './template-error.ts';

/** Kinds of tokens; `word` is a function or keyword, `field` has its dot cut off. */
export type TokenKind =
  | 'text'
  | 'open'
  | 'close'
  | 'word'
  | 'field'
  | 'dot'
  | 'variable'
  | 'string'
  | 'number'
  | 'char'
  | '|'
  | '('
  | ')'
  | ':='
  | '='
  | ','
  | 'eof';

/** A piece of a template. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly pos: number;
  /** White space stands before it. */
  readonly spaced: boolean;
}

const word = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
const space = /[ \t\r\n]+/y;
const number =
  /[+-]?(?:0[xX][0-9a-fA-F_]*\.?[0-9a-fA-F_]+(?:[pP][+-]?\d+)?|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*)?\.?\d[\d_]*\.?(?:[eE][+-]?\d+)?)/y;
const quoted = /"(?:\\.|[^"\\\n])*"/y;
const raw = /`[^`]*`/y;
const char = /'(?:\\.[^'\n]*|[^'\\\n])'/uy;
const leftSpace = /^[ \t\r\n]+/;
const rightSpace = /[ \t\r\n]+$/;

/** Splits a template into tokens; text outside of actions is trimmed where `{{-` and `-}}` ask for it. Throws a TemplateError. */
export function tokenize(source: string, file: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let trimNext = false;
  while (at < source.length) {
    const open = source.indexOf('{{', at);
    const end = open < 0 ? source.length : open;
    const trims = open >= 0 && /^-[ \t\r\n]/.test(source.slice(open + 2, open + 4));
    let text = source.slice(at, end);
    if (trimNext) text = text.replace(leftSpace, '');
    if (trims) text = text.replace(rightSpace, '');
    if (text) tokens.push({ kind: 'text', text, pos: at, spaced: false });
    trimNext = false;
    if (open < 0) break;
    const start = open + (trims ? 3 : 2);
    const comment = source.slice(start).search(/\S/) + start;
    const after =
      source.startsWith('/*', comment) && (trims || comment === start)
        ? skipComment(source, comment, file)
        : readAction(source, open, start, tokens, file);
    at = after.at;
    trimNext = after.trims;
  }
  tokens.push({ kind: 'eof', text: '', pos: source.length, spaced: false });
  return tokens;
}

/** Where an action ends, and whether the text behind it is trimmed. */
interface After {
  readonly at: number;
  readonly trims: boolean;
}

function skipComment(source: string, start: number, file: string): After {
  const end = source.indexOf('*/', start + 2);
  if (end < 0) throw new TemplateError('a comment has no end, "*/" is missing', file, placeAt(source, start));
  const close = closing(source, end + 2);
  if (!close)
    throw new TemplateError('a comment must fill its action: "}}" must follow "*/"', file, placeAt(source, end));
  return close;
}

/** The `}}` or ` -}}` at a position. */
function closing(source: string, at: number): After | undefined {
  if (source.startsWith('}}', at)) return { at: at + 2, trims: false };
  const dash = /[ \t\r\n]+-\}\}/y;
  dash.lastIndex = at;
  return dash.test(source) ? { at: dash.lastIndex, trims: true } : undefined;
}

function readAction(source: string, open: number, start: number, tokens: Token[], file: string): After {
  tokens.push({ kind: 'open', text: '{{', pos: open, spaced: false });
  let at = start;
  let spaced = false;
  for (;;) {
    const close = closing(source, at);
    if (close) {
      tokens.push({ kind: 'close', text: '}}', pos: at, spaced });
      return close;
    }
    const blank = match(space, source, at);
    if (blank) {
      at += blank.length;
      spaced = true;
      continue;
    }
    if (at >= source.length)
      throw new TemplateError('an action has no end, "}}" is missing', file, placeAt(source, open));
    const token = readToken(source, at, spaced, file);
    tokens.push(token.token);
    at = token.end;
    spaced = false;
  }
}

function readToken(source: string, at: number, spaced: boolean, file: string): { token: Token; end: number } {
  const made = (kind: TokenKind, text: string, length = text.length) => ({
    token: { kind, text, pos: at, spaced },
    end: at + length,
  });
  const c = source[at] ?? '';
  if (source.startsWith(':=', at)) return made(':=', ':=');
  if (c === '|' || c === '(' || c === ')' || c === '=' || c === ',') return made(c, c);
  if (c === '"') return made('string', expectMatch(quoted, source, at, file, 'a quoted text has no end'));
  if (c === '`') return made('string', expectMatch(raw, source, at, file, 'a raw text has no end'));
  if (c === "'") return made('char', expectMatch(char, source, at, file, 'a character has no end'));
  if (c === '$') {
    const name = match(word, source, at + 1) ?? '';
    return made('variable', `$${name}`);
  }
  if (c === '.') {
    const name = match(word, source, at + 1);
    if (name) return made('field', name, name.length + 1);
    if (!/[0-9]/.test(source[at + 1] ?? '')) return made('dot', '.');
  }
  const figure = match(number, source, at);
  if (figure) return made('number', figure);
  const name = match(word, source, at);
  if (name) return made('word', name);
  throw new TemplateError(`unexpected ${JSON.stringify(c)} in an action`, file, placeAt(source, at));
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function expectMatch(pattern: RegExp, source: string, at: number, file: string, problem: string): string {
  const text = match(pattern, source, at);
  if (text === undefined) throw new TemplateError(problem, file, placeAt(source, at));
  return text;
}
