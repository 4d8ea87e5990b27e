import type { Io } from '../../core/io.ts';
import { describeRef } from '../../core/resource-ref.ts';
import type { Progress } from '../../helm/install/progress.ts';

/** A progress that must be ended, so that no spinner keeps turning. */
export interface ShownProgress extends Progress {
  readonly end: () => void;
}

/** Shows an installation on stderr: a line per object, and on terminals a spinner while something is waited for. */
export async function shownProgress(io: Io, debug: boolean): Promise<ShownProgress> {
  const spinner = io.stderr.terminal ? await terminalSpinner() : undefined;
  const say = (text: string): void => {
    spinner?.stop();
    io.stderr.write(`${text}\n`);
  };
  let waitingFor = '';
  return {
    object: (action, ref) => say(`${action.padEnd(9)} ${describeRef(ref)}`),
    step: (text) => say(text),
    warn: (text) => say(`warning: ${text}`),
    debug: (text) => {
      if (debug) say(`debug: ${text}`);
    },
    waiting: (text) => {
      if (spinner) spinner.start(text);
      // Without a terminal one line per reason is enough.
      else if (text !== waitingFor) io.stderr.write(`waiting   ${text}\n`);
      waitingFor = text;
    },
    end: () => spinner?.stop(),
  };
}

async function terminalSpinner(): Promise<{ readonly start: (text: string) => void; readonly stop: () => void }> {
  const { default: ora } = await import('ora');
  // Ctrl-C must reach the program, which ends or rolls back the installation.
  const spinner = ora({ stream: process.stderr, discardStdin: false });
  return { start: (text) => void spinner.start(text), stop: () => void spinner.stop() };
}
