import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { mergeKeysByField, mergeKeysByPath, noMergeKeys } from '../../../src/translate/merge/merge-keys.ts';
import { strategicMerge } from '../../../src/translate/merge/strategic-merge.ts';

const byName = mergeKeysByField({ env: 'name', containers: 'name' });

describe('strategicMerge', () => {
  it('merges keyed items in place and puts new ones before untouched ones', () => {
    const base = { env: [{ name: 'shared', value: 'a', extra: true }, { name: 'base-only' }] };
    const patch = { env: [{ name: 'shared', value: 'b' }, { name: 'patch-only' }] };
    expect(strategicMerge(base, patch, byName)).toEqual({
      env: [{ name: 'shared', value: 'b', extra: true }, { name: 'patch-only' }, { name: 'base-only' }],
    });
  });

  it('keeps an untouched item in front of a patched one that stood behind it', () => {
    const base = { containers: [{ name: 'first' }, { name: 'second', env: [{ name: 'A' }] }] };
    const patch = { containers: [{ name: 'second', env: [{ name: 'B' }] }] };
    expect(strategicMerge(base, patch, byName)).toEqual({
      containers: [{ name: 'first' }, { name: 'second', env: [{ name: 'B' }, { name: 'A' }] }],
    });
  });

  it('replaces lists without a merge key and keys lists by path where asked to', () => {
    const keys = mergeKeysByPath({ 'spec.compression': 'type' });
    const base = { spec: { compression: [{ type: 'Gzip', level: 1 }], other: [1] } };
    const patch = { spec: { compression: [{ type: 'Gzip', min: 2 }], other: [2] } };
    expect(strategicMerge(base, patch, keys)).toEqual({
      spec: { compression: [{ type: 'Gzip', level: 1, min: 2 }], other: [2] },
    });
    expect(strategicMerge(base, patch, noMergeKeys)).toEqual(patch);
  });

  it('follows directives and leaves none of them in the result', () => {
    const base = { env: [{ name: 'A' }, { name: 'B' }], map: { x: 1, y: 2 }, list: ['p', 'q'], keep: { a: 1, b: 2 } };
    const patch = {
      env: [{ name: 'A', $patch: 'delete' }],
      map: { $patch: 'replace', z: 3 },
      '$deleteFromPrimitiveList/list': ['p'],
      '$setElementOrder/env': [{ name: 'B' }],
      keep: { $retainKeys: ['b', 'c'], c: 3 },
    };
    expect(strategicMerge(base, patch, byName)).toEqual({
      env: [{ name: 'B' }],
      map: { z: 3 },
      list: ['q'],
      keep: { b: 2, c: 3 },
    });
  });

  it('replaces a keyed list as a whole when an item says so', () => {
    const patch = { env: [{ $patch: 'replace' }, { name: 'only' }, { name: 'gone', $patch: 'delete' }] };
    expect(strategicMerge({ env: [{ name: 'A' }] }, patch, byName)).toEqual({ env: [{ name: 'only' }] });
  });

  it('replaces a list whose field has the name of what every object inherits', () => {
    const base = { constructor: [{ name: 'A' }] } as unknown as JsonObject;
    const patch = { constructor: [{ name: 'B' }] } as unknown as JsonObject;
    expect(strategicMerge(base, patch, byName)).toEqual(patch);
  });
});
