import { expect, it } from 'vitest';
import { createLedger } from '../../src/resources/ledger.ts';
import type { InputDocument } from '../../src/resources/load/documents/input-document.ts';

function document(name: string): InputDocument {
  return {
    object: { kind: 'Service' },
    ref: { group: '', kind: 'Service', name },
    place: { file: 'x', line: 1 },
    at: [],
  };
}

it('keeps the strongest fate of each document, in input order', () => {
  const ledger = createLedger();
  const [a, b, c] = [document('a'), document('b'), document('c')];
  for (const entry of [a, b, c]) ledger.enter(entry);
  ledger.mark(b.object, 'rejected', 'no listener');
  ledger.mark(b.object, 'attached', 'listener web');
  ledger.mark(b.object, 'rejected', 'late');
  ledger.mark(c.object, 'used', 'backend');
  ledger.mark({}, 'used', 'no document');
  expect(ledger.entries().map(({ document: { ref }, fate, reason }) => [ref.name, fate, reason])).toEqual([
    ['a', 'ignored', 'nothing in the input refers to it'],
    ['b', 'attached', 'listener web'],
    ['c', 'used', 'backend'],
  ]);
  expect(ledger.leftovers().map(({ document: { ref } }) => ref.name)).toEqual(['a']);
});

it('knows copies of objects', () => {
  const ledger = createLedger();
  const entry = document('a');
  ledger.enter(entry);
  const copy = { ...entry.object, status: {} };
  ledger.alias(copy, entry.object);
  ledger.mark(copy, 'used', 'x');
  expect(ledger.leftovers()).toEqual([]);
  expect(ledger.documentOf(copy)).toBe(entry);
});
