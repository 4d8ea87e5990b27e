import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLiveBlock } from '../../../../src/commands/experimental/run/live-block.ts';

describe('a live block', () => {
  let written: string;
  const stream = (terminal = true, columns = 20) => ({
    ...{ colour: false, terminal, columns },
    write: (text: string) => {
      written += text;
    },
  });
  beforeEach(() => {
    written = '';
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is drawn soon, once for many changes', () => {
    const block = createLiveBlock(stream(), stream());
    for (const text of ['one\n', 'two\n', 'three\n']) block.show(() => text);
    expect(written).toBe('');
    vi.advanceTimersByTime(150);
    expect(written).toBe('three\n');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stays below what is printed, and goes over its own lines', () => {
    const block = createLiveBlock(stream(), stream());
    block.show(() => 'a\nb\n');
    vi.advanceTimersByTime(150);
    written = '';
    block.print(stream(), 'line\n');
    expect(written).toBe('\u001b[2A\u001b[Jline\na\nb\n');
  });

  it('has lines that fit the terminal, also one that does not know its size', () => {
    createLiveBlock(stream(true, 5), stream()).show(() => 'abcdefgh\n');
    vi.advanceTimersByTime(150);
    createLiveBlock(stream(true, 0), stream()).show(() => `${'x'.repeat(100)}\n`);
    vi.advanceTimersByTime(150);
    expect(written).toBe(`abcd\n${'x'.repeat(79)}\n`);
  });

  it('does nothing unless both streams are a terminal', () => {
    for (const [own, other] of [
      [true, false],
      [false, true],
    ] as const) {
      const block = createLiveBlock(stream(own), stream(other));
      block.show(() => 'a\n');
      block.print(stream(), 'line\n');
      block.end();
    }
    expect(written).toBe('line\nline\n');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('draws what is still to be drawn when it ends', () => {
    const block = createLiveBlock(stream(), stream());
    block.show(() => 'last\n');
    block.end();
    expect([written, vi.getTimerCount()]).toEqual(['last\n', 0]);
  });
});
