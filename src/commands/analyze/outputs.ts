import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Report, ReportContext } from '../../analyze/report.ts';
import { type Format, formats, loadReporter } from '../../analyze/reporters/index.ts';
import { didYouMean } from '../../core/did-you-mean.ts';
import { CommandError, UsageError } from '../../core/errors.ts';
import type { Io } from '../../core/io.ts';

/** One `-o`: a format, and a file where it does not go to standard output. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/** Reads the values of `-o`; an unknown format or two formats for standard output are a UsageError. */
export function parseOutputs(values: readonly string[]): readonly Output[] {
  const outputs = values.map((value): Output => {
    const [name = '', ...rest] = value.split('=');
    const format = formats.find((known) => known === name);
    if (!format) {
      const near = didYouMean(name, formats);
      throw new UsageError(
        `--output does not know "${name}"; it takes ${formats.join(', ')}`,
        near ? `Did you mean ${near}?` : undefined,
      );
    }
    if (rest.length === 0) return { format };
    const file = rest.join('=');
    if (file === '') throw new UsageError(`--output ${value} names no file`);
    return { format, file };
  });
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      'two outputs cannot share standard output',
      'Give one of them a file: -o sarif=out.sarif -o pretty',
    );
  }
  return outputs;
}

/** Writes a report to all outputs. Files have no colours. A file that cannot be written is a CommandError. */
export async function writeOutputs(
  outputs: readonly Output[],
  report: Report,
  context: Omit<ReportContext, 'colour'>,
  io: Io,
): Promise<void> {
  for (const { format, file } of outputs) {
    const reporter = await loadReporter(format);
    const text = reporter(report, { ...context, colour: file === undefined && io.stdout.colour });
    if (file === undefined) io.stdout.write(text);
    else await writeReport(file, text, io.cwd);
  }
}

async function writeReport(file: string, text: string, cwd: string): Promise<void> {
  try {
    await writeFile(resolve(cwd, file), text);
  } catch (error) {
    throw new CommandError(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
