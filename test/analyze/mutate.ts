/** A small random generator with a seed (mulberry32): the same inputs in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const values = [
  'null',
  '0',
  '-1',
  '99999999999999999999',
  '1.5e308',
  'true',
  '""',
  '"\\u0000"',
  '{}',
  '[]',
  '[null]',
  '{a: {b: [1]}}',
  '*',
  '"(["',
  '~',
  '!!binary x',
  '&a [*a]',
  '2024-01-01',
  '"🦊"',
  '.inf',
  '"a,b=c"',
  '10.0.0.0/8',
  '5s',
  'None',
  '__proto__',
  'constructor',
];

/** A text with one to four random damages: values replaced, lines dropped, repeated, moved or re-indented, characters changed. */
export function mutate(text: string, random: () => number): string {
  let lines = text.split('\n');
  const pick = (length: number): number => Math.floor(random() * length);
  for (let count = 1 + pick(4); count > 0; count--) {
    const at = pick(lines.length);
    const line = lines[at] ?? '';
    const value = values[pick(values.length)] ?? '';
    switch (pick(8)) {
      case 0:
      case 1:
        lines[at] = line.replace(/^(\s*(?:- )?[\w./-]+:).*$/, `$1 ${value}`);
        break;
      case 2:
        lines = lines.filter((_, i) => i !== at);
        break;
      case 3:
        lines.splice(pick(lines.length), 0, line);
        break;
      case 4:
        lines[at] = random() < 0.5 ? `  ${line}` : line.replace(/^ {2}/, '');
        break;
      case 5:
        lines[at] = line.replace(/[\w-]+(?=:)/, (key) => [...key].reverse().join(''));
        break;
      case 6:
        lines[at] =
          `${line.slice(0, pick(line.length + 1))}${String.fromCharCode(32 + pick(95))}${line.slice(pick(line.length + 1))}`;
        break;
      default:
        lines[at] = line.replace(/: \S.*$/, `: ${value}`);
    }
  }
  return lines.join('\n');
}
