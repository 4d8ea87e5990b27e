/** Width that excerpt lines are cut to. */
const width = 100;

/**
 * The lines of a text around a place, with line numbers, and a caret under the column; line and column count from 1. `around`
 * lines are shown before the place. A place outside the text gives no lines.
 */
export function excerpt(text: string, line: number, column?: number, around = 2): readonly string[] {
  const first = Math.max(1, line - around);
  const lines = linesFrom(text, first, line);
  if (lines.length < line - first + 1) return [];
  const digits = String(line).length;
  const shift = column === undefined ? 0 : Math.max(0, column - width + 10);
  const shown = lines.map((content, i) => {
    const number = String(first + i).padStart(digits);
    const cut = content.replaceAll('\t', ' ').slice(shift, shift + width);
    return `${first + i === line ? '>' : ' '} ${number} | ${cut}`.trimEnd();
  });
  if (column !== undefined) shown.push(`  ${' '.repeat(digits)} | ${' '.repeat(Math.max(0, column - 1 - shift))}^`);
  return shown;
}

function linesFrom(text: string, first: number, last: number): readonly string[] {
  const lines: string[] = [];
  let position = 0;
  for (let line = 1; line <= last && position <= text.length; line++) {
    const newline = text.indexOf('\n', position);
    const end = newline < 0 ? text.length : newline;
    if (line >= first) lines.push(text.slice(position, end).replace(/\r$/, ''));
    position = end + 1;
  }
  return lines;
}
