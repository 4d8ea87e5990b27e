import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/json.ts';
import type { SchemaNode } from '../../../src/resources/schema/schema-table.ts';
import { report, type Step } from '../../../src/resources/schema/walk.ts';
import { walkList } from '../../../src/resources/schema/walk-list.ts';
import { brief, walkAt } from './schema-nodes.ts';

const keep: Step = (_walk, _node, value) => value;
function walk(node: SchemaNode, value: readonly JsonValue[], step: Step = keep) {
  const at = walkAt(['l']);
  const result = walkList(at, node, value, step);
  return { result, findings: brief(at.findings), path: at.path };
}

describe('walkList', () => {
  it('walks each entry at its place and copies what changed', () => {
    const value = [1, 2, 3];
    const step: Step = (at, _node, entry) => {
      if (entry === 2) report(at, 'Invalid', 'm');
      return entry === 2 ? 20 : entry;
    };
    expect(walk({ items: 0 }, value, step)).toEqual({ result: [1, 20, 3], findings: ['Invalid l.1'], path: ['l'] });
    expect(value).toEqual([1, 2, 3]);
    expect(walk({ items: 0 }, value).result).toBe(value);
  });

  it('does not walk entries of which nothing is known', () => {
    const value = [1];
    expect(walk({}, value, () => 5).result).toBe(value);
  });

  it.each<[SchemaNode, number, readonly string[]]>([
    [{ maxItems: 2 }, 2, []],
    [{ maxItems: 2 }, 3, ['TooMany l']],
    [{ minItems: 1 }, 0, ['Invalid l']],
    [{ minItems: 1 }, 1, []],
  ])('%j with %i entries', (node, count, findings) => {
    expect(walk(node, Array(count).fill('x')).findings).toEqual(findings);
  });
});

describe('entries that may not occur twice', () => {
  const map: SchemaNode = { listType: 'map', listMapKeys: ['name', 'port'] };

  it.each<[SchemaNode, readonly JsonValue[], readonly string[]]>([
    [{ listType: 'set' }, ['a', 'b'], []],
    [{ listType: 'set' }, ['a', 'b', 'a', 'a'], ['Duplicate l.2']],
    [{ listType: 'set' }, [1, '1'], []],
    [{ listType: 'atomic' }, ['a', 'a'], []],
    [{}, ['a', 'a'], []],
    [
      map,
      [
        { name: 'a', port: 1 },
        { name: 'a', port: 2 },
      ],
      [],
    ],
    [
      map,
      [
        { name: 'a', port: 1, x: 1 },
        { name: 'a', port: 1, x: 2 },
      ],
      ['Duplicate l.1'],
    ],
    [map, [{ name: 'a' }, { name: 'a' }], ['Duplicate l.1']],
    [map, [{ name: 'a' }, { name: 'a', port: 1 }], []],
    [map, ['odd', 'odd'], []],
    [map, [{ name: 'a' }, { name: 'b' }, { name: 'b' }, { name: 'a' }], ['Duplicate l.2', 'Duplicate l.3']],
  ])('%j: %j', (node, value, findings) => {
    expect(walk(node, value).findings).toEqual(findings);
  });

  it('counts the keys that defaults brought', () => {
    const step: Step = (_walk, _node, entry) => ({ port: 1, ...(entry as object) });
    expect(walk({ ...map, items: 0 }, [{ name: 'a' }, { name: 'a', port: 1 }], step).findings).toEqual([
      'Duplicate l.1',
    ]);
  });
});
