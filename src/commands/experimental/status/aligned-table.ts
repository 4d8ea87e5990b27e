/** Narrowest cell and the space after each, as the status tables of the Go egctl have them. */
const minimumWidth = 10;
const padding = 3;

/** Lines of cells aligned in columns of at least ten characters; the last cell of a line is not padded. */
export function alignedTable(lines: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const line of lines) {
    // The last cell of a line takes no part in its column's width.
    for (const [index, cell] of line.slice(0, -1).entries()) {
      widths[index] = Math.max(widths[index] ?? minimumWidth, [...cell].length + padding);
    }
  }
  return lines
    .map((line) => `${line.map((cell, i) => (i === line.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('')}\n`)
    .join('');
}
