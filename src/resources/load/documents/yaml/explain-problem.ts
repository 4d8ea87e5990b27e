/** What the parser says, where it helps in other words, and what to try. */
interface Explanation {
  readonly pattern: RegExp;
  readonly message?: string;
  readonly hint: string;
}

const explanations: readonly Explanation[] = [
  { pattern: /tab characters/, message: 'a tab indents this line', hint: 'Indent with blanks.' },
  {
    pattern: /unidentified alias/,
    message: 'a value that begins with * refers to an anchor, and there is none of this name',
    hint: 'Put quotes around it: "*.example.com".',
  },
  {
    pattern: /unknown .*tag/,
    message: 'a value that begins with ! is a tag, and this one is unknown',
    hint: 'Put quotes around it.',
  },
  {
    pattern: /bad indentation of a mapping entry|expected ':' after a mapping key/,
    message: 'this does not fit the mapping that it stands in',
    hint: 'Check the indentation of this line and the one before; a text with ": " in it needs quotes.',
  },
  {
    pattern: /bad indentation of a sequence entry/,
    message: 'this does not fit the list that it stands in',
    hint: 'Align the dashes of a list, and the fields of an entry with each other.',
  },
  {
    pattern: /deficient indentation|unexpected end of the stream within/,
    message: 'a bracket or a quote is not closed',
    hint: 'Look for the opening [, { or quote above.',
  },
  {
    pattern: /missed comma/,
    message: 'a comma is missing',
    hint: 'Separate the entries inside [ ] and { } with commas.',
  },
  {
    pattern: /end of the stream or a document separator/,
    message: 'the object ended before this line',
    hint: 'Check the indentation, or start a new document with ---.',
  },
];

/** Characters that no plain text may begin with. */
const reserved = '@`%';

/** A problem in other words; `offset` is there when the parser did not know the place. */
export interface ExplainedProblem {
  readonly message: string;
  readonly hint?: string;
  readonly offset?: number;
}

const template = { message: 'this is a template, not YAML', hint: 'Render it first, for instance with helm template.' };

/** Explains a problem that the parser found at an offset of a text. */
export function explainProblem(reason: string, text: string, offset: number): ExplainedProblem {
  // Braces of a template read as a mapping that is the key of a mapping, which only shows when values are built.
  const braces = /a key must be/.test(reason) ? text.indexOf('{{') : -1;
  if (braces >= 0) return { ...template, offset: braces };
  const lineStart = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  if (line.includes('{{')) return template;
  const character = text.charAt(offset);
  if (character !== '' && reserved.includes(character)) {
    return { message: `a value may not begin with ${character}`, hint: 'Put quotes around it.' };
  }
  const found = explanations.find(({ pattern }) => pattern.test(reason));
  return found === undefined ? { message: reason } : { message: found.message ?? reason, hint: found.hint };
}
