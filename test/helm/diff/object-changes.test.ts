import { describe, expect, it } from 'vitest';
import { changeOf, inOrder, objectChanges } from '../../../src/helm/diff/object-changes.ts';
import type { ChartObject } from '../../../src/helm/install/chart-object.ts';

const object = (kind: string, name: string, more: object = {}, apiVersion = 'v1'): ChartObject => ({
  apiVersion,
  kind,
  metadata: { name },
  ...more,
});
const short = (changes: ReturnType<typeof objectChanges>) =>
  changes.map(({ ref, change }) => `${change} ${ref.kind} ${ref.name}`);

describe('objectChanges', () => {
  it('tells what was added, removed and changed, in the order of an installation', () => {
    const before = [
      object('Deployment', 'gone'),
      object('ConfigMap', 'c', { data: { k: '1' } }),
      object('Role', 'same'),
    ];
    const after = [object('Role', 'same'), object('ConfigMap', 'c', { data: { k: '2' } }), object('Namespace', 'new')];
    const changes = objectChanges(before, after);
    expect(short(changes)).toEqual(['added Namespace new', 'changed ConfigMap c', 'removed Deployment gone']);
    expect(changes[1]).toMatchObject({ before: { data: { k: '1' } }, after: { data: { k: '2' } } });
  });

  it('does not care about the order of keys, but about that of lists', () => {
    const one = object('X', 'x', { spec: { a: 1, b: { c: 1, d: 2 } } });
    const other = { spec: { b: { d: 2, c: 1 }, a: 1 }, metadata: { name: 'x' }, kind: 'X', apiVersion: 'v1' };
    expect(objectChanges([one], [other])).toEqual([]);
    expect(objectChanges([object('X', 'x', { l: [1, 2] })], [object('X', 'x', { l: [2, 1] })])).toHaveLength(1);
  });

  it('takes another version of the API for a change and another group for another object', () => {
    expect(short(objectChanges([object('X', 'x', {}, 'g/v1')], [object('X', 'x', {}, 'g/v2')]))).toEqual([
      'changed X x',
    ]);
    expect(short(objectChanges([object('X', 'x', {}, 'g/v1')], [object('X', 'x', {}, 'h/v1')]))).toEqual([
      'added X x',
      'removed X x',
    ]);
  });
});

describe('changeOf', () => {
  it('has the side that exists alone', () => {
    const one = object('X', 'x');
    const ref = { group: '', kind: 'X', namespace: undefined, name: 'x' };
    expect(changeOf(undefined, one)).toEqual({ ref, change: 'added', after: one });
    expect(changeOf(one, undefined)).toEqual({ ref, change: 'removed', before: one });
    expect(changeOf(one, { ...one })).toBeUndefined();
    expect(changeOf(undefined, undefined)).toBeUndefined();
  });
});

it('inOrder keeps the order within a kind', () => {
  const changes = ['Service b', 'Secret z', 'Service a', 'Secret y'].flatMap((text) => {
    const [kind = '', name = ''] = text.split(' ');
    return changeOf(undefined, object(kind, name)) ?? [];
  });
  expect(short(inOrder(changes))).toEqual(['Secret z', 'Secret y', 'Service b', 'Service a'].map((t) => `added ${t}`));
});
