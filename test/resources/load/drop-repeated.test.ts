import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/resources/ledger.ts';
import type { Admitted } from '../../../src/resources/load/admit-object.ts';
import { dropRepeated } from '../../../src/resources/load/drop-repeated.ts';
import { profiles } from '../../../src/resources/load/profiles.ts';
import { documentOf, object } from './objects.ts';

function entries(...places: readonly (readonly [string, string, Admitted['outcome']?])[]) {
  return places.map(([kind, place, outcome = 'read'], i) => {
    const document = documentOf(object(kind, place), i + 1);
    return { document, result: { object: document.object, ref: document.ref, outcome, reason: '', diagnostics: [] } };
  });
}

function drop(list: ReturnType<typeof entries>, profile = profiles.controller) {
  const ledger = createLedger();
  for (const { document } of list) ledger.enter(document);
  const { kept, diagnostics } = dropRepeated(list, profile, ledger);
  return {
    kept: kept.map(({ document }) => document.place.line),
    diagnostics,
    rejected: ledger.entries().flatMap(({ fate, document }) => (fate === 'rejected' ? [document.place.line] : [])),
  };
}

describe('dropRepeated', () => {
  const three = entries(['Service', 'a/x'], ['Service', 'a/y'], ['Service', 'a/x'], ['Service', 'a/x']);

  it('keeps the last of each identity and warns of the others, with its place', () => {
    const { kept, diagnostics, rejected } = drop(three);
    expect([kept, rejected]).toEqual([
      [2, 4],
      [1, 3],
    ]);
    expect(diagnostics).toMatchObject([
      { code: 'object-repeated', severity: 'warning', place: { line: 1 }, related: [{ place: { line: 4 } }] },
      { code: 'object-repeated', severity: 'warning', place: { line: 3 }, related: [{ place: { line: 4 } }] },
    ]);
  });

  it('tells kinds, groups and namespaces apart', () => {
    const list = entries(['Service', 'a/x'], ['Secret', 'a/x'], ['Service', 'b/x'], ['Service', 'x'], ['Thing', 'a/x']);
    expect(drop(list)).toEqual({ kept: [1, 2, 3, 4, 5], diagnostics: [], rejected: [] });
  });

  it('counts only objects that are read', () => {
    const list = entries(
      ['Service', 'a'],
      ['Service', 'a', 'refused'],
      ['Thing', 'b', 'extension'],
      ['Thing', 'c', 'left-out'],
    );
    expect(drop(list)).toEqual({ kept: [1, 3], diagnostics: [], rejected: [] });
  });

  it('keeps all where the profile does', () => {
    expect(drop(three, profiles.egctl)).toEqual({ kept: [1, 2, 3, 4], diagnostics: [], rejected: [] });
  });
});
