import { compareBytes } from '../../core/compare.ts';

/** The order of keys in YAML that Helm prints: natural, letters after other characters, runs of digits by their value. */
export function compareYamlKeys(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < x.length && i < y.length; i++) {
    const [c = '', d = ''] = [x[i], y[i]];
    if (c === d) continue;
    const [letter, other] = [isLetter(c), isLetter(d)];
    if (letter && other) return compareBytes(c, d);
    if (letter || other) return letter ? 1 : -1;
    return compareDigits(x, y, i) || compareBytes(c, d);
  }
  return x.length - y.length;
}

function compareDigits(x: readonly string[], y: readonly string[], at: number): number {
  const [m, n] = [run(x, at), run(y, at)];
  const [p, q] = [Number(m || 0), Number(n || 0)];
  return p !== q ? p - q : m.length - n.length;
}

function run(chars: readonly string[], at: number): string {
  let end = at;
  while (isDigit(chars[end] ?? '')) end++;
  return chars.slice(at, end).join('');
}

function isDigit(char: string): boolean {
  return /^\p{Nd}$/u.test(char);
}

function isLetter(char: string): boolean {
  return /^\p{L}$/u.test(char);
}
