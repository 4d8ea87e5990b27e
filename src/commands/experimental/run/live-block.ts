import type { OutputStream } from '../../../core/io.ts';

/** A block of text that stays at the bottom of a terminal while lines are printed above it. */
export interface LiveBlock {
  /** Prints text that ends with a newline. */
  readonly print: (stream: OutputStream, text: string) => void;
  /** Draws the block, soon: many changes in a short time become one drawing. Does nothing where no terminal is. */
  readonly show: (render: () => string) => void;
  /** Leaves the last state of the block where it is. */
  readonly end: () => void;
}

/** Drawing more often than this helps nobody. */
const drawMilliseconds = 150;

/** A block drawn on `stream`, when that and `other`, which the same terminal shows, are a terminal. */
export function createLiveBlock(stream: OutputStream, other: OutputStream): LiveBlock {
  let drawn = 0;
  let render: (() => string) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const erase = (): void => {
    if (drawn > 0) stream.write(`\u001b[${drawn}A\u001b[J`);
    drawn = 0;
  };
  const draw = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!render) return;
    erase();
    // A terminal whose size nobody has set says that it has no columns.
    const width = stream.columns || 80;
    const lines = render()
      .split('\n')
      .map((line) => line.slice(0, width - 1));
    stream.write(lines.join('\n'));
    drawn = lines.length - 1;
  };
  return {
    print: (to, text) => {
      if (drawn === 0) return to.write(text);
      erase();
      to.write(text);
      draw();
    },
    show: (next) => {
      if (!stream.terminal || !other.terminal) return;
      render = next;
      timer ??= setTimeout(draw, drawMilliseconds);
    },
    end: () => {
      if (timer) draw();
      render = undefined;
    },
  };
}
