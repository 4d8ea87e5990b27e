import { describe, expect, it } from 'vitest';
import { checkEnum, checkNumber, checkText } from '../../../src/resources/schema/check-scalar.ts';
import { brief, walkAt } from './schema-nodes.ts';

describe('checkEnum', () => {
  const check = (allowed: readonly string[], value: never) => {
    const walk = walkAt(['f']);
    checkEnum(walk, allowed, value);
    return walk.findings;
  };
  const kinds = ['Exact', 'PathPrefix', 'RegularExpression'];

  it.each(['Exact', 'PathPrefix'])('takes %s', (value) => expect(check(kinds, value as never)).toEqual([]));

  it.each([
    ['exact', 'Exact'],
    ['Exct', 'Exact'],
    ['Prefix', 'PathPrefix'],
    ['regular', 'RegularExpression'],
    ['Pre', undefined],
    ['Nothing', undefined],
    [5, undefined],
  ])('refuses %j, and thinks of %s', (value, meant) => {
    const [finding, ...rest] = check(kinds, value as never);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ type: 'NotSupported', path: ['f'] });
    expect(finding?.hint).toBe(meant && `Did you mean ${meant}?`);
  });

  it('thinks of nothing where two values have the text in them', () => {
    expect(check(['OneName', 'TwoName'], 'Name' as never)[0]?.hint).toBeUndefined();
  });

  it('compares lists and objects by their content', () => {
    const walk = walkAt();
    checkEnum(walk, [['a', { b: 1 }]], ['a', { b: 1 }]);
    expect(walk.findings).toEqual([]);
  });
});

describe('checkText', () => {
  const check = (node: object, value: string) => {
    const walk = walkAt(['f']);
    checkText(walk, node, value);
    return brief(walk.findings);
  };

  it.each<[object, string, readonly string[]]>([
    [{}, 'anything', []],
    [{ maxLength: 3 }, 'abc', []],
    [{ maxLength: 3 }, 'abcd', ['TooLong f']],
    [{ maxLength: 3 }, '😀😀😀', []],
    [{ minLength: 2 }, 'a', ['Invalid f']],
    [{ minLength: 2 }, '😀', ['Invalid f']],
    [{ minLength: 1 }, '', ['Invalid f']],
    [{ minLength: 2 }, 'ab', []],
    [{ pattern: /^a+$/ }, 'aa', []],
    [{ pattern: /^a+$/ }, 'ab', ['Invalid f']],
    [{ format: 'ipv4' }, 'no address', ['TypeInvalid f']],
    [{ format: 'ipv4' }, '10.0.0.1', []],
    [{ pattern: /^a+$/, format: 'ipv4' }, 'b', ['Invalid f', 'TypeInvalid f']],
    [{ maxLength: 1, pattern: /^a+$/ }, 'bb', ['TooLong f']],
  ])('%o of %s', (node, value, expected) => {
    expect(check(node, value)).toEqual(expected);
  });
});

describe('checkNumber', () => {
  const check = (node: object, value: number) => {
    const walk = walkAt(['f']);
    checkNumber(walk, node, value);
    return brief(walk.findings);
  };

  it.each<[object, number, boolean]>([
    [{}, -5, true],
    [{ minimum: 1 }, 1, true],
    [{ minimum: 1 }, 0, false],
    [{ maximum: 9 }, 9, true],
    [{ maximum: 9 }, 10, false],
    [{ minimum: 0, maximum: 0 }, 0, true],
    [{ format: 'int32' }, 2 ** 31 - 1, true],
    [{ format: 'int32' }, 2 ** 31, false],
    [{ minimum: 1, format: 'int32' }, -(2 ** 40), false],
  ])('%o of %d: %s', (node, value, fine) => {
    expect(check(node, value)).toEqual(fine ? [] : ['Invalid f']);
  });
});
