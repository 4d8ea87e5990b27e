import { CommandError, exitCode, UsageError } from './core/errors.ts';
import { processIo } from './output/process-io.ts';

/**
 * The one door of the program: runs the command line and maps what happens to an exit code. 0 done, 1 failed or findings,
 * 2 wrong usage, 3 a bug of ours.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { io, flush } = processIo(args);
  try {
    const { runCli } = await import('./cli.ts');
    return await runCli(args, io);
  } catch (error) {
    return await report(error, args, io.stderr.write, io.stderr.colour);
  } finally {
    await flush();
  }
}

async function report(
  error: unknown,
  args: readonly string[],
  write: (text: string) => void,
  colour: boolean,
): Promise<number> {
  if (error instanceof UsageError || error instanceof CommandError) {
    const { renderDiagnostics } = await import('./output/render-diagnostic.ts');
    if (error instanceof CommandError && error.diagnostics.length)
      write(renderDiagnostics(error.diagnostics, { colour }));
    if (error.message) write(`egctl: ${error.message}\n`);
    if (error.hint) write(`${error.hint}\n`);
    return error instanceof UsageError ? exitCode.usage : exitCode.failed;
  }
  const text = error instanceof Error ? error.message : String(error);
  write(`egctl: unexpected error: ${text}\nThis is a bug in egctl. Please report it with the command and its input.\n`);
  if (args.includes('--debug') && error instanceof Error) write(`${error.stack}\n`);
  else write('Run again with --debug to see where it happened.\n');
  return exitCode.bug;
}
