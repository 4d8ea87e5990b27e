import { describe, expect, it } from 'vitest';
import type { RefusableKind } from '../../../src/analyze/refusals/refusal.ts';
import { refusedNames } from '../../../src/analyze/refusals/refused-names.ts';

const resource = (kind: RefusableKind, name: string) => ({ kind, name, message: { name } });

describe('refusedNames', () => {
  it('has each resource whose name was there before, as the node', () => {
    const resources = [resource('cluster', 'a'), resource('cluster', 'b'), resource('cluster', 'a')];
    const refusals = refusedNames([...resources, resource('cluster', 'a')]);
    expect(refusals.map(({ kind, name, path }) => [kind, name, path])).toEqual(
      Array(2).fill(['cluster', 'a', ['name']]),
    );
    expect(refusals[0]?.nodes[0]).toBe(resources[2]?.message);
  });

  it.each<readonly [string, RefusableKind, RefusableKind]>([
    ['resources of other kinds', 'cluster', 'listener'],
    ['load assignments, of which the last one counts', 'load assignment', 'load assignment'],
  ])('lets %s share a name', (_, one, other) => {
    expect(refusedNames([resource(one, 'a'), resource(other, 'a')])).toEqual([]);
  });
});
