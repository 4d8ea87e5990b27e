import { UsageError } from '../../core/errors.ts';
import type { Io } from '../../core/io.ts';

/** Asks a question on stderr and reads the answer from stdin; without a person to ask it is a UsageError that names the flag. */
export async function askYesNo(question: string, flag: string, io: Io): Promise<boolean> {
  if (!io.stderr.terminal) throw new UsageError(`${question} There is nobody to ask`, `give ${flag} to say yes`);
  io.stderr.write(`${question} [y/N] `);
  let text = '';
  for await (const chunk of io.stdin) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.includes('\n')) break;
  }
  return /^y(es)?$/i.test(text.trim());
}
