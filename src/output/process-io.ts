import type { Io, OutputStream } from '../core/io.ts';

/** The process's streams as an Io, and a function that waits until everything is written. */
export function processIo(args: readonly string[]): { readonly io: Io; readonly flush: () => Promise<void> } {
  const controller = new AbortController();
  const abort = (): void => {
    // A second Ctrl-C ends the program at once.
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader went away (`| head`): there is nobody left to tell anything.
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
  const io: Io = {
    // Made when it is asked for: few commands read it, and Node needs a while to find out what it is.
    get stdin() {
      return process.stdin;
    },
    stdout: outputStream(process.stdout, args),
    stderr: outputStream(process.stderr, args),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    signal: controller.signal,
  };
  return { io, flush: async () => void (await Promise.all([drain(process.stdout), drain(process.stderr)])) };
}

function outputStream(stream: NodeJS.WriteStream, args: readonly string[]): OutputStream {
  return {
    write: (text) => void stream.write(text),
    terminal: stream.isTTY === true,
    colour: wantsColour(stream, args),
    columns: stream.columns ?? 100,
  };
}

/** Colour only for people, unless they ask: --no-color, NO_COLOR and FORCE_COLOR, in this order. */
function wantsColour(stream: NodeJS.WriteStream, args: readonly string[]): boolean {
  if (args.includes('--no-color') || process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
  return stream.isTTY === true && process.env.TERM !== 'dumb';
}

function drain(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => void stream.write('', () => resolve()));
}
