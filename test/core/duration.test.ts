import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration, protoDuration, toProtoDuration } from '../../src/core/duration.ts';

const nanoseconds = (text: string): bigint | undefined => {
  const parsed = parseDuration(text);
  return parsed.ok ? parsed.value : undefined;
};

describe('durations', () => {
  it.each([
    ['0', 0n],
    ['10s', 10_000_000_000n],
    ['1h30m', 5_400_000_000_000n],
    ['1.5s', 1_500_000_000n],
    ['-10ms', -10_000_000n],
    ['+2us', 2_000n],
    ['.5s', 500_000_000n],
  ])('%s is read', (text, value) => {
    expect(nanoseconds(text)).toBe(value);
  });

  it.each(['', '10', 's', '1d', '10 s', '1s-2s', '.s', '2562048h'])('%j is none', (text) => {
    expect(parseDuration(text).ok).toBe(false);
  });

  it.each([
    ['60s', '1m0s'],
    ['1h', '1h0m0s'],
    ['90m', '1h30m0s'],
    ['1500ms', '1.5s'],
    ['250ms', '250ms'],
    ['1500us', '1.5ms'],
    ['10ns', '10ns'],
    ['0s', '0s'],
    ['-1500ms', '-1.5s'],
  ])('%s is printed as Go prints it: %s', (text, printed) => {
    expect(formatDuration(nanoseconds(text) ?? -1n)).toBe(printed);
  });

  it.each([
    ['10s', '10s'],
    ['250ms', '0.250s'],
    ['500us', '0.000500s'],
    ['1ns', '0.000000001s'],
    ['0s', '0s'],
  ])('%s is printed as protobuf prints it: %s', (text, printed) => {
    expect(protoDuration(nanoseconds(text) ?? -1n)).toBe(printed);
  });

  it('gives nothing for nothing', () => {
    expect(toProtoDuration(undefined)).toBeUndefined();
    expect(toProtoDuration('soon')).toBeUndefined();
  });
});
