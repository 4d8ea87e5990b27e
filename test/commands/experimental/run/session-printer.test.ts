import { expect, it } from 'vitest';
import { createSessionPrinter } from '../../../../src/commands/experimental/run/session-printer.ts';
import { fakeIo } from '../../run-command.ts';

it.each([
  [true, false, '{"event":"crash"', ''],
  [false, false, '', 'Envoy of g ended'],
])('with json %s a crash is told as an event or a sentence', (json, quiet, out, err) => {
  const streams = fakeIo();
  createSessionPrinter(streams.io, { json, quiet }).crash('g', 'ended', 1);
  expect([streams.out().startsWith(out), streams.err().startsWith(err)]).toEqual([true, true]);
  expect([streams.out() === '', streams.err() === '']).toEqual([out === '', err === '']);
});
