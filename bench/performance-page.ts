import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { holds, type Results, type Row } from './bench.ts';

const begin = '<!-- Made by npm run bench -- --write; do not edit. -->';
const end = '<!-- End of the figures. -->';

/** Puts the results into the page, between the two marks that it has for them. */
export function writeFigures(page: string, results: Results, against: string | undefined): void {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no place for figures`);
  writeFileSync(page, `${text.slice(0, from)}${begin}\n\n${figures(results, against)}\n\n${text.slice(to)}`);
}

function figures({ rows, limits }: Results, against: string | undefined): string {
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() || 'processor'}, Node ${process.versions.node}`;
  const head = against
    ? '| What | Time | Memory | Other | Ratio |\n|---|---|---|---|---|'
    : '| What | Time | Memory |\n|---|---|---|';
  const held = limits.map((limit) => {
    const verdict = holds(limit) ? '' : ' **missed**';
    return `| ${limit.meaning} | ${limit.value.toFixed(2)} | ${limit.limit}${verdict} |`;
  });
  return [
    `On ${machine}:`,
    '',
    head,
    ...rows.map((row) => tableRow(row, against !== undefined)),
    '',
    '| Limit on | Measured | Limit |',
    '|---|---|---|',
    ...held,
  ].join('\n');
}

function tableRow({ name, measured, other }: Row, compared: boolean): string {
  const cells = [name, `${measured.seconds.toFixed(3)} s`, measured.mebibytes ? `${measured.mebibytes} MiB` : ''];
  if (compared) {
    cells.push(other ? `${other.seconds.toFixed(3)} s, ${other.mebibytes} MiB` : '');
    cells.push(other ? (measured.seconds / other.seconds).toFixed(2) : '');
  }
  return `| ${cells.join(' | ')} |`;
}
