import { describe, expect, it } from 'vitest';
import { encodingFunctions } from '../../../../src/helm/template/functions/encoding.ts';
import type { Value } from '../../../../src/helm/template/value.ts';
import { call, dict, printed } from '../call-function.ts';

const value = dict({ b: [1n, '<'], a: dict() });

describe('encodingFunctions', () => {
  it.each([
    ['toYaml', 'a: {}\nb:\n- 1\n- <'],
    ['mustToYaml', 'a: {}\nb:\n- 1\n- <'],
    ['toYamlPretty', 'a: {}\nb:\n  - 1\n  - <'],
    ['toJson', '{"a":{},"b":[1,"\\u003c"]}'],
    ['toRawJson', '{"a":{},"b":[1,"<"]}'],
    ['mustToRawJson', '{"a":{},"b":[1,"<"]}'],
    ['toPrettyJson', '{\n  "a": {},\n  "b": [\n    1,\n    "\\u003c"\n  ]\n}'],
  ])('%s', (name, text) => {
    expect(printed(encodingFunctions, name, [value])).toBe(text);
  });

  it.each([
    ['fromYaml', 'a: yes\nb: 0755\na: 2', 'map[a:2 b:493]'],
    ['fromYaml', '', 'map[]'],
    ['fromYaml', 'a: 1\n---\nb: 2', 'map[a:1]'],
    ['fromYamlArray', '[1, a]', '[1 a]'],
    ['fromYamlArray', '', '[]'],
    ['fromJson', '{"a":[1,null]}', 'map[a:[1 <nil>]]'],
    ['fromJsonArray', '[1,"b"]', '[1 b]'],
    ['mustFromJson', '3', '3'],
    ['mustFromJson', '{', 'error'],
    ['b64enc', 'héllo', 'aMOpbGxv'],
    ['b64dec', 'aMOp\nbGxv', 'héllo'],
    ['b32enc', 'abc', 'MFRGG==='],
    ['b32dec', 'NBSWY3DP', 'hello'],
    ['sha1sum', 'a', '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8'],
    ['sha256sum', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['adler32sum', 'hello', '103547413'],
  ])('%s of %j is %s', (name, text, expected) => {
    expect(printed(encodingFunctions, name, [text])).toBe(expected);
  });

  // Places of the real Helm.
  it.each([
    ['!!', 0],
    ['YQ', 0],
    ['AAAAA', 4],
    ['AAAAA\n', 5],
    ['AA\nA', 1],
    ['AAA\n', 1],
    ['x===', 1],
    ['=', 0],
    ['A=AA', 1],
    ['AA=A', 2],
    ['AA=\nA', 3],
    ['AA=', 3],
    ['AA==A', 4],
    ['AA==\nA', 5],
    ['AAA=AAAA', 4],
    ['AA\n!', 3],
  ])('b64dec refuses %j at byte %i', (text, at) => {
    expect(printed(encodingFunctions, 'b64dec', [text])).toBe(`illegal base64 data at input byte ${at}`);
  });

  it.each([
    ['A1', 1],
    ['MFRGG', 0],
    ['M', 0],
    ['mfrgg===', 0],
    ['MFRGG==', 7],
    ['MFR=', 4],
    ['A=AAAAAA', 1],
    ['AAA=====', 3],
    ['MFRGGZDF!', 8],
    ['MFRGGZDFA', 8],
  ])('b32dec refuses %j at byte %i', (text, at) => {
    expect(printed(encodingFunctions, 'b32dec', [text])).toBe(`illegal base32 data at input byte ${at}`);
  });

  it.each([
    ['b64dec', 'AA\n==\n', '\0'],
    ['b64dec', '\n', ''],
    ['b32dec', 'MFRGG\n===', 'abc'],
    ['b32dec', 'MFRGG===A', 'abc'],
    ['b32dec', '', ''],
  ])('%s reads %j', (name, text, expected) => {
    expect(printed(encodingFunctions, name, [text])).toBe(expected);
  });

  it('sha512sum', () => {
    expect(printed(encodingFunctions, 'sha512sum', ['a'])).toMatch(/^1f40fc92da241694[0-9a-f]{112}$/);
  });

  it.each([
    ['fromYaml', 'a: b: c'],
    ['fromYaml', '- a'],
    ['fromJson', '{bad'],
    ['fromJson', '[1]'],
  ])('%s of %j is a map with the error', (name, text) => {
    expect([...(call(encodingFunctions, name, [text]) as Map<string, Value>).keys()]).toEqual(['Error']);
  });

  it.each([
    ['fromYamlArray', 'a: 1'],
    ['fromJsonArray', '{}'],
  ])('%s of %j is a list of one error', (name, text) => {
    const [error, ...rest] = call(encodingFunctions, name, [text]) as Value[];
    expect([typeof error, rest.length]).toEqual(['string', 0]);
  });
});
