import { expect, it } from 'vitest';
import { mergeMessages } from '../../../../src/translate/xds/message/merge-messages.ts';
import { any } from '../../../../src/translate/xds/messages.ts';

it('merges messages, replaces lists, scalars and Anys', () => {
  const into = { a: { b: 1, c: { d: 2 } }, list: [1], ext: any('x', { old: true }) };
  const out = mergeMessages(into, { a: { c: { e: 3 } }, list: [2], ext: any('y') });
  expect(out).toEqual({ a: { b: 1, c: { d: 2, e: 3 } }, list: [2], ext: any('y') });
  expect(into.a).toEqual({ b: 1, c: { d: 2 } });
});
