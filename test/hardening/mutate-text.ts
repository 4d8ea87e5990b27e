import type { Random } from './random.ts';

/** What is put into manifests and dumps: the signs of YAML and JSON, anchors, tags, tabs, bytes that are no text. */
const yamlInserts: readonly string[] = [
  '\t',
  '\n',
  '\r\n',
  '\u0000',
  '\ufeff',
  '\ufffd',
  '\u2028',
  '---\n',
  '\n---\n',
  '...\n',
  '&a ',
  '*a',
  '&a [*a]',
  '<<: *a\n',
  '<<: [1]\n',
  '!!binary ',
  '!!js/function ',
  '!<tag:x> ',
  '? ',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '|\n',
  '>-\n',
  '#',
  '%YAML 1.3\n',
  '\\u0000',
  '\\',
  '0x',
  '1e999',
  '.inf',
  '.nan',
  '~',
  'null',
  '2001-01-01',
  '__proto__: ',
  'a: b: c',
  '\ud83d\ude00',
  '[[[['.repeat(200),
  '{a: '.repeat(200),
  '- '.repeat(300),
  `${'9'.repeat(400)}`,
];

/** A text with one to four changes: parts cut, moved, repeated, lines shifted, odd signs put in. */
export function mutateText(text: string, random: Random, inserts = yamlInserts): string {
  let result = text;
  const changes = 1 + random.below(4);
  for (let i = 0; i < changes; i++) result = changeOnce(result, random, inserts);
  return result;
}

function changeOnce(text: string, random: Random, inserts: readonly string[]): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + 1 + random.below(80));
  const part = text.slice(at, end);
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + part.repeat(1 + random.below(3)) + text.slice(end);
    case 3:
      return text.slice(0, at) + random.pick(inserts) + text.slice(random.chance(0.5) ? at : end);
    case 4:
      return text.slice(0, at) + String.fromCharCode(random.below(0x250)) + text.slice(at + 1);
    default:
      return changeLine(text, random, inserts);
  }
}

function changeLine(text: string, random: Random, inserts: readonly string[]): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const other = random.below(lines.length);
  switch (random.below(6)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(at, 0, line);
      break;
    case 2:
      lines[at] = `${' '.repeat(random.below(5))}${line}`;
      break;
    case 3:
      lines[at] = line.replace(/^ {2}/, random.chance(0.5) ? '' : '\t');
      break;
    case 4:
      lines[at] = line.replace(/:.*$/, `: ${random.pick(inserts)}`);
      break;
    default:
      lines[at] = lines[other] ?? '';
      lines[other] = line;
  }
  return lines.join('\n');
}
