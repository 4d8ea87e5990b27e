/** How a table is laid out. */
export interface TableOptions {
  /** Leave out the header line. */
  readonly noHeaders?: boolean;
  /** Spaces between columns. */
  readonly gap?: number;
}

/** Columns aligned with spaces and a header line, as kubectl prints tables; every line ends with a newline. */
export function renderTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  options: TableOptions = {},
): string {
  const lines = options.noHeaders ? rows : [headers, ...rows];
  const widths = headers.map(() => 0);
  for (const line of lines) {
    for (let c = 0; c < widths.length; c++) widths[c] = Math.max(widths[c] ?? 0, (line[c] ?? '').length);
  }
  const gap = ' '.repeat(options.gap ?? 3);
  return lines.map((line) => tableLine(line, widths, gap)).join('');
}

function tableLine(line: readonly string[], widths: readonly number[], gap: string): string {
  let text = '';
  for (let c = 0; c < widths.length; c++) {
    text += c === 0 ? '' : gap;
    text += (line[c] ?? '').padEnd(widths[c] ?? 0);
  }
  return `${text.trimEnd()}\n`;
}
