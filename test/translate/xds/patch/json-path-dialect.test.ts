import { describe, expect, it } from 'vitest';
import { endsWithFilter, libraryPath } from '../../../../src/translate/xds/patch/json-path-dialect.ts';

describe('libraryPath', () => {
  it.each([
    ['roots a path', 'a.b', '$.a.b'],
    ['roots a path with a dot', '..name', '$..name'],
    ['roots a path with a bracket', "['a']", "$['a']"],
    ['keeps a rooted one', ' $.a[0][*] ', '$.a[0][*]'],
    ['slices the last element', 'a[-1].b', '$.a[-1:].b'],
    ['slices an element from the end', 'a[-2]', '$.a[-2:-1]'],
    ['takes the quotes from several names', "a['x', 'y.z']", '$.a[x,y.z]'],
    ['escapes a quoted name that starts with a sign', "a['@type']", "$.a['`@type']"],
    ['puts parentheses around a filter', "a[?@.n == 'x']", "$.a[?(@.n == 'x')]"],
    ['keeps those of a filter', "a[?(@.n == 'x')]", "$.a[?(@.n == 'x')]"],
    ['tells parentheses of conditions from those of the filter', 'a[?(@.n) && (@.m)]', '$.a[?((@.n) && (@.m))]'],
    ['turns =~ into a call', 'a[?(@.n =~ "x\\"y")]', '$.a[?(search(@.n,"x\\"y"))]'],
    ['takes an expression between slashes', 'a[?(@.n=~/[0]\\/x/)]', '$.a[?(search(@.n,"[0]/x"))]'],
    ['turns words into calls', "a[?(@.n in ['x'] && @.m exists true)]", "$.a[?(in_(@.n,['x']) && exists_(@.m,true))]"],
    ['knows members that are missing', 'a[?(@.m exists false)]', '$.a[?(exists_(@.m,false))]'],
    ['passes over brackets in texts', "a[?(@.n == 'd[0]')].b", "$.a[?(@.n == 'd[0]')].b"],
    ['leaves a bracket that does not end', 'a[?(@.n', '$.a[?(@.n'],
  ])('%s', (_, path, expected) => {
    expect(libraryPath(path)).toBe(expected);
  });
});

describe('endsWithFilter', () => {
  it.each([
    ["a[?(@.n == 'x')]", true],
    ["a[ ?@.n == ']' ] ", true],
    ['a[0][?(@.n)]', true],
    ['a[?(@.n)].b', false],
    ['a[?(@.n)][0]', false],
    ['a[0]', false],
    ['a', false],
    ['a[?(@.n', false],
  ])('%s: %s', (path, expected) => {
    expect(endsWithFilter(path)).toBe(expected);
  });
});
