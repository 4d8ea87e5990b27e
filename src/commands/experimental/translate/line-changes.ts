import { diffLines } from 'diff';

/** Lines of unchanged text that are shown around a change. */
const context = 3;

/** What changed between two texts: removed lines with `-`, added ones with `+`, a few lines of context with a blank. */
export function lineChanges(before: string, after: string): string {
  const parts = diffLines(before, after);
  return parts
    .map((part, i) => {
      const lines = part.value.replace(/\n$/, '').split('\n');
      if (part.added) return prefix('+', lines);
      if (part.removed) return prefix('-', lines);
      const head = i === 0 ? [] : lines.slice(0, context);
      const tail = i === parts.length - 1 ? [] : lines.slice(Math.max(head.length, lines.length - context));
      const gap = head.length + tail.length < lines.length ? ['...'] : [];
      return prefix(' ', head) + prefix('', gap) + prefix(' ', tail);
    })
    .join('');
}

function prefix(mark: string, lines: readonly string[]): string {
  return lines.map((line) => `${mark}${line}\n`).join('');
}
