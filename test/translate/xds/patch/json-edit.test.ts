import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/core/json.ts';
import { type Edit, editAt, valueAt } from '../../../../src/translate/xds/patch/json-edit.ts';
import { parsePointer } from '../../../../src/translate/xds/patch/json-pointer.ts';

const document = { a: { b: [1, 2, 3] }, c: null };
const pointer = (text: string) => {
  const parsed = parsePointer(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};
const edit = (path: string, change: Edit) => editAt(document, pointer(path), change);
const create = (value: JsonValue): Edit => ({ kind: 'add', value, create: true });
const add = (value: JsonValue): Edit => ({ kind: 'add', value, create: false });
const replace: Edit = { kind: 'replace', value: 9 };
const remove: Edit = { kind: 'remove' };
const list = (...b: readonly JsonValue[]) => ({ a: { b }, c: null });

describe('valueAt', () => {
  it.each<[string, JsonValue]>([
    ['', document],
    ['/a/b/0', 1],
    ['/a/b/-1', 3],
    ['/c', null],
  ])('finds %j', (path, value) => {
    expect(valueAt(document, pointer(path))).toEqual({ ok: true, value });
  });

  it.each([
    ['/a/x/y', '/a/x'],
    ['/a/b/3', '/a/b/3'],
    ['/a/b/-4', '/a/b/-4'],
    ['/a/b/x', '/a/b/x'],
    ['/a/constructor', '/a/constructor'],
    ['/c/d', '/c/d'],
  ])('names in %s the first part that is not there: %s', (path, part) => {
    expect(valueAt(document, pointer(path))).toEqual({ ok: false, error: expect.stringMatching(`^${part} `) });
  });
});

describe('editAt', () => {
  it.each<[string, string, Edit, JsonValue]>([
    ['adds a member', '/d', add(9), { ...document, d: 9 }],
    ['overwrites a member', '/c', add(9), { ...document, c: 9 }],
    ['inserts in front of an element', '/a/b/0', add(9), list(9, 1, 2, 3)],
    ['appends', '/a/b/-', add(9), list(1, 2, 3, 9)],
    ['inserts at the length', '/a/b/3', add(9), list(1, 2, 3, 9)],
    ['counts from behind the end', '/a/b/-1', add(9), list(1, 2, 3, 9)],
    ['replaces an element', '/a/b/-1', replace, list(1, 2, 9)],
    ['removes an element', '/a/b/1', remove, list(1, 3)],
    ['removes a member', '/a', remove, { c: null }],
    ['makes maps on the way', '/x/y', create(9), { ...document, x: { y: 9 } }],
    ['makes lists where an index follows', '/x/0/y', create(9), { ...document, x: [{ y: 9 }] }],
    ['makes lists where a dash follows', '/x/-', create(9), { ...document, x: [9] }],
    ['makes the next element', '/a/b/3/y', create(9), list(1, 2, 3, { y: 9 })],
    ['replaces the whole document', '', replace, 9],
  ])('%s', (_, path, change, expected) => {
    expect(edit(path, change)).toEqual({ ok: true, value: expected });
  });

  it.each<[string, string, Edit]>([
    ['the whole document goes', '', remove],
    ['a parent is missing', '/x/y', add(9)],
    ['a member is missing', '/x', replace],
    ['an element is missing', '/a/b/3', remove],
    ['an index leaves a gap', '/a/b/4', create(9)],
    ['a negative index is too small', '/a/b/-5', add(9)],
    ['the way leads below a number', '/a/b/0/x', create(9)],
    ['the way leads behind the list', '/a/b/-/x', create(9)],
    ['a list has no such member', '/a/b/x', add(9)],
  ])('fails when %s', (_, path, change) => {
    expect(edit(path, change)).toMatchObject({ ok: false });
  });

  it('leaves the original as it is and shares what is not on the way', () => {
    const before = structuredClone(document);
    const edited = edit('/d', add(9));
    expect(document).toEqual(before);
    expect(edited.ok && (edited.value as typeof document).a).toBe(document.a);
  });
});
