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
  const widths = headers.map((_, column) => Math.max(0, ...lines.map((line) => (line[column] ?? '').length)));
  const gap = ' '.repeat(options.gap ?? 3);
  return lines
    .map(
      (line) =>
        `${headers
          .map((_, c) => (line[c] ?? '').padEnd(widths[c] ?? 0))
          .join(gap)
          .trimEnd()}\n`,
    )
    .join('');
}
