import { describe, expect, it } from 'vitest';
import { mapFunctions } from '../../../../src/helm/template/functions/maps.ts';
import { GoObject, stringList, type Value } from '../../../../src/helm/template/value.ts';
import { call, dict, printed } from '../call-function.ts';

const deep = dict({ a: dict({ b: 'found', n: null }), l: [1n] });

describe('mapFunctions', () => {
  it.each([
    ['dict', ['a', 1n, 'a', 2n], 'map[a:2]'],
    ['dict', ['a'], 'map[a:]'],
    ['dict', [1n, null], 'map[1:<nil>]'],
    ['get', [dict({ a: 1n }), 'a'], '1'],
    ['get', [dict({ a: 1n }), 'b'], ''],
    ['get', [dict({ a: null }), 'a'], '<nil>'],
    ['hasKey', [dict({ a: null }), 'a'], 'true'],
    ['hasKey', [dict(), 'a'], 'false'],
    ['pick', [dict({ a: 1n, b: 2n }), 'a', 'c'], 'map[a:1]'],
    ['omit', [dict({ a: 1n, b: 2n }), 'a', 'c'], 'map[b:2]'],
    ['dig', ['a', 'b', 'default', deep], 'found'],
    ['dig', ['a', 'x', 'default', deep], 'default'],
    ['dig', ['a', 'n', 'default', deep], '<nil>'],
    ['dig', ['a', 'n', 'x', 'default', deep], 'error'],
    ['dig', ['l', 'x', 'default', deep], 'error'],
    ['dig', ['a', deep], 'error'],
    ['set', [null, 'a', 1n], 'error'],
  ] as readonly [string, Value[], string][])('%s of %o is %s', (name, args, expected) => {
    expect(printed(mapFunctions, name, args)).toBe(expected);
  });

  it.each([
    ['default', ['d', ''], 'd'],
    ['default', ['d', 'x'], 'x'],
    ['default', ['d'], 'd'],
    ['default', [5n, 0], '5'],
    ['empty', [[]], 'true'],
    ['coalesce', [null, '', 0n, 'x', 'y'], 'x'],
    ['coalesce', [], '<nil>'],
    ['all', [1n, 'a', 0n], 'false'],
    ['all', [], 'true'],
    ['any', [0n, ''], 'false'],
    ['any', [0n, 1n], 'true'],
    ['ternary', ['a', 'b', true], 'a'],
    ['ternary', ['a', 'b', false], 'b'],
    ['ternary', ['a', 'b', 'true'], 'error'],
    ['kindOf', [1], 'float64'],
    ['kindIs', ['invalid', null], 'true'],
    ['typeOf', [stringList([])], '[]string'],
    ['typeIs', ['int', 1n], 'true'],
    ['typeIsLike', ['x.T', new GoObject('*x.T', new Map())], 'true'],
    ['typeIs', ['x.T', new GoObject('*x.T', new Map())], 'false'],
    ['deepEqual', [[1n], [1n]], 'true'],
    ['deepEqual', [1n, 1], 'false'],
  ] as readonly [string, Value[], string][])('%s of %o is %s', (name, args, expected) => {
    expect(printed(mapFunctions, name, args)).toBe(expected);
  });

  it.each([
    [
      'merge',
      dict({ a: 1n, n: dict({ x: 1n }) }),
      dict({ a: 2n, n: dict({ x: 5n, y: 2n }) }),
      'map[a:1 n:map[x:1 y:2]]',
    ],
    ['merge', dict({ a: '', b: false }), dict({ a: 'x', b: true }), 'map[a:x b:true]'],
    ['merge', dict({ a: 'text' }), dict({ a: dict({ b: 1n }) }), 'map[a:text]'],
    ['merge', dict({ a: dict({ b: 1n }) }), dict({ a: null }), 'map[a:map[b:1]]'],
    [
      'mergeOverwrite',
      dict({ a: 1n, n: dict({ x: 1n }) }),
      dict({ a: 0n, n: dict({ y: 2n }) }),
      'map[a:0 n:map[x:1 y:2]]',
    ],
    ['mergeOverwrite', dict({ a: dict({ b: 1n }) }), dict({ a: 'text' }), 'map[a:text]'],
    ['mustMergeOverwrite', dict({ a: [1n] }), dict({ a: [] }), 'map[a:[]]'],
    ['mustMerge', dict({ a: [1n] }), dict({ a: [2n] }), 'map[a:[1]]'],
  ] as readonly [string, Value, Value, string][])('%s of %o and %o is %s', (name, into, from, expected) => {
    expect(printed(mapFunctions, name, [into, from])).toBe(expected);
    // The first map is changed in place.
    expect(printed(mapFunctions, 'merge', [into])).toBe(expected);
  });

  it('lets the first of several sources win in merge and the last in mergeOverwrite', () => {
    const sources = () => [dict(), dict({ a: 1n }), dict({ a: 2n })];
    expect(printed(mapFunctions, 'merge', sources())).toBe('map[a:1]');
    expect(printed(mapFunctions, 'mergeOverwrite', sources())).toBe('map[a:2]');
  });

  it('set and unset change the map that they are given', () => {
    const map = dict({ a: 1n });
    expect(call(mapFunctions, 'set', [map, 'b', 2n])).toBe(map);
    expect(call(mapFunctions, 'unset', [map, 'a'])).toBe(map);
    expect(map).toEqual(dict({ b: 2n }));
  });

  it('deepCopy leaves nothing in common and keeps the types', () => {
    const source = dict({ n: dict({ l: stringList(['a']) }) });
    const copy = call(mapFunctions, 'deepCopy', [source]) as Map<string, Map<string, Value>>;
    expect(copy).toEqual(source);
    expect(copy.get('n')).not.toBe(source.get('n'));
    expect(printed(mapFunctions, 'typeOf', [copy.get('n')?.get('l') ?? null])).toBe('[]string');
    expect(printed(mapFunctions, 'mustDeepCopy', [null])).toBe('error');
  });
});
