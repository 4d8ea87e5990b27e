import { describe, expect, it } from 'vitest';
import { filesObject } from '../../src/helm/files-object.ts';
import { formatPlain } from '../../src/helm/template/print-value.ts';
import { GoObject, typeOf, type Value } from '../../src/helm/template/value.ts';

const file = (name: string, text: string) => ({ name, data: Buffer.from(text) });
const files = filesObject([
  file('data/b.txt', 'b'),
  file('data/a.txt', 'one\ntwo\n'),
  file('data/deep/c.yaml', 'c: 1\n'),
  file('LICENSE', ''),
]);
const call = (of: Value, name: string, ...args: readonly Value[]): Value =>
  (of instanceof GoObject ? of.methods.get(name)?.(args) : undefined) ?? null;
const names = (of: Value): readonly string[] => (of instanceof GoObject ? [...of.fields.keys()] : []);

describe('filesObject', () => {
  it('gives content as text, bytes and lines', () => {
    expect(call(files, 'Get', 'data/a.txt')).toBe('one\ntwo\n');
    expect(formatPlain(call(files, 'GetBytes', 'data/b.txt'))).toBe('[98]');
    expect(call(files, 'Lines', 'data/a.txt')).toEqual(['one', 'two']);
    expect(typeOf(call(files, 'Lines', 'data/a.txt'))).toBe('[]string');
  });

  it('has nothing for a file that is not there', () => {
    expect([call(files, 'Get', 'x'), call(files, 'Lines', 'x'), formatPlain(call(files, 'GetBytes', 'x'))]).toEqual([
      '',
      [],
      '[]',
    ]);
    expect(() => call(files, 'Get', 1n)).toThrow();
  });

  it.each([
    ['*', ['LICENSE']],
    ['**', ['LICENSE', 'data/a.txt', 'data/b.txt', 'data/deep/c.yaml']],
    ['data/*', ['data/a.txt', 'data/b.txt']],
    ['data/**', ['data/a.txt', 'data/b.txt', 'data/deep/c.yaml']],
    ['data/[!a].txt', ['data/b.txt']],
    ['data/{a,x}.*', ['data/a.txt']],
    ['data/?.txt', ['data/a.txt', 'data/b.txt']],
    ['data.a.txt', []],
    ['(x', []],
  ])('Glob %s finds %j', (pattern, found) => {
    expect(names(call(files, 'Glob', pattern))).toEqual(found);
  });

  it('prints files as data of a ConfigMap and of a Secret, by their last name', () => {
    const some = call(files, 'Glob', 'data/*');
    expect(call(some, 'AsConfig')).toBe('a.txt: |\n  one\n  two\nb.txt: b');
    expect(call(some, 'AsSecrets')).toBe('a.txt: b25lCnR3bwo=\nb.txt: Yg==');
  });

  it('is a map by the whole name, sorted', () => {
    expect([files.kind, files.type]).toEqual(['map', 'engine.files']);
    expect(names(files)).toEqual(['LICENSE', 'data/a.txt', 'data/b.txt', 'data/deep/c.yaml']);
  });
});
