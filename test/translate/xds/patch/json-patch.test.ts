import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/json.ts';
import {
  applyJSONPatches,
  applyOperation,
  operationProblem,
  type PatchOperation,
} from '../../../../src/translate/xds/patch/json-patch.ts';

const document: JsonObject = {
  a: { b: [1, 2, 3] },
  items: [
    { name: 'x/1', n: 1 },
    { name: 'y', n: 2 },
  ],
};
const apply = (operation: PatchOperation) => {
  const result = applyOperation(document, operation);
  return result.ok ? result.value : undefined;
};

describe('applyOperation', () => {
  it.each<[string, PatchOperation, JsonObject]>([
    ['adds to a list', { op: 'add', path: '/a/b/1', value: 9 }, { ...document, a: { b: [1, 9, 2, 3] } }],
    ['appends with -', { op: 'add', path: '/a/b/-', value: 9 }, { ...document, a: { b: [1, 2, 3, 9] } }],
    ['adds with a negative index', { op: 'add', path: '/a/b/-2', value: 9 }, { ...document, a: { b: [1, 2, 9, 3] } }],
    ['removes with a negative index', { op: 'remove', path: '/a/b/-1' }, { ...document, a: { b: [1, 2] } }],
    [
      'replaces at a negative index',
      { op: 'replace', path: '/a/b/-1', value: 9 },
      { ...document, a: { b: [1, 2, 9] } },
    ],
    [
      'goes on below a negative index',
      { op: 'replace', path: '/items/-1/n', value: 9 },
      { a: document.a, items: [(document.items as JsonObject[])[0] as JsonObject, { name: 'y', n: 9 }] },
    ],
    [
      'removes all elements that a filter selects',
      { op: 'remove', jsonPath: 'items[?(@.n >= 1)]' },
      { a: document.a, items: [] },
    ],
    ['creates parents', { op: 'add', path: '/p/0/q', value: true }, { ...document, p: [{ q: true }] }],
    ['moves', { op: 'move', from: '/a/b', path: '/c' }, { a: {}, items: document.items, c: [1, 2, 3] }],
    ['copies', { op: 'copy', from: '/a/b/0', path: '/a/b/2' }, { ...document, a: { b: [1, 2, 1, 3] } }],
    ['tests', { op: 'test', path: '/a/b/0', value: 1 }, document],
    [
      'replaces all that a JSONPath selects',
      { op: 'replace', jsonPath: 'items[*].n', value: 0 },
      {
        a: document.a,
        items: [
          { name: 'x/1', n: 0 },
          { name: 'y', n: 0 },
        ],
      },
    ],
    [
      'joins jsonPath and path, filtering by regular expression',
      { op: 'add', jsonPath: '..items[?(@.name=~"x/")]', path: 'm~1k', value: 1 },
      {
        a: document.a,
        items: [
          { name: 'x/1', n: 1, 'm/k': 1 },
          { name: 'y', n: 2 },
        ],
      },
    ],
    [
      'filters by equality',
      { op: 'remove', jsonPath: "$.items[?(@.name=='y')].n" },
      { a: document.a, items: [{ name: 'x/1', n: 1 }, { name: 'y' }] },
    ],
  ])('%s', (_name, operation, expected) => {
    expect(apply(operation)).toEqual(expected);
  });

  it.each<[string, PatchOperation]>([
    ['neither path nor jsonPath', { op: 'remove' }],
    ['an add without value', { op: 'add', path: '/z' }],
    ['a null value', { op: 'replace', path: '/a', value: null }],
    ['a move without from', { op: 'move', path: '/z' }],
    ['a copy with a value', { op: 'copy', from: '/a', path: '/z', value: 1 }],
    ['a remove with from', { op: 'remove', from: '/a', path: '/a' }],
    ['an unknown operation', { op: 'merge', path: '/a', value: 1 }],
    ['a missing target', { op: 'replace', path: '/nothing', value: 1 }],
    ['an index behind the list', { op: 'add', path: '/a/b/9', value: 1 }],
    ['a failed test', { op: 'test', path: '/a/b/0', value: 2 }],
    ['a JSONPath that selects nothing', { op: 'remove', jsonPath: '..nothing' }],
    ['a JSONPath that selects the document', { op: 'replace', jsonPath: '$', value: {} }],
    ['a dash in the middle of a path', { op: 'add', path: '/items/-/n', value: 1 }],
    ['a path below a number', { op: 'add', path: '/a/b/0/c', value: 1 }],
    ['a move to a place whose parent is missing', { op: 'move', from: '/a/b', path: '/new/place' }],
    ['a copy to a place whose parent is missing', { op: 'copy', from: '/a/b', path: '/new/place' }],
  ])('refuses %s', (_name, operation) => {
    expect(apply(operation)).toBeUndefined();
  });

  it('leaves the original as it is', () => {
    const before = JSON.stringify(document);
    apply({ op: 'add', path: '/a/b/0', value: 7 });
    expect(JSON.stringify(document)).toBe(before);
  });
});

describe('operationProblem', () => {
  it.each<[string, PatchOperation]>([
    ['an add with from', { op: 'add', path: '/a', value: 1, from: '/b' }],
    ['a test without value', { op: 'test', path: '/a' }],
    ['a copy without from', { op: 'copy', path: '/a', from: '' }],
    ['a remove with a value', { op: 'remove', path: '/a', value: 1 }],
    ['an operation in other letters', { op: 'Add', path: '/a', value: 1 }],
  ])('refuses %s', (_, operation) => {
    expect(operationProblem(operation)).toBeTypeOf('string');
  });

  it.each<PatchOperation>([
    { op: 'add', path: '', value: {} },
    { op: 'replace', jsonPath: '', value: false },
    { op: 'remove', path: '/a' },
    { op: 'move', path: '/a', from: '/b' },
  ])('takes %j', (operation) => {
    expect(operationProblem(operation)).toBeUndefined();
  });
});

describe('applyJSONPatches', () => {
  it('applies operations on what the ones before made', () => {
    const patched = applyJSONPatches({}, [
      { op: 'add', path: '/a', value: [1] },
      { op: 'add', path: '/a/-', value: 2 },
    ]);
    expect(patched).toEqual({ ok: true, value: { a: [1, 2] } });
  });

  it('stops at the first that fails and tells its position', () => {
    const operations = [{ op: 'add', path: '/a', value: 1 }, { op: 'remove', path: '/gone' }, { op: 'bad' }];
    expect(applyJSONPatches({}, operations)).toEqual({ ok: false, error: expect.stringMatching(/^patch 1: .*\/gone/) });
  });

  it('keeps documents objects', () => {
    expect(applyJSONPatches({}, [{ op: 'add', path: '', value: 1 }])).toMatchObject({ ok: false });
  });
});
