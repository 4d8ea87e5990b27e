import { describe, expect, it } from 'vitest';
import { regexFunctions } from '../../../../src/helm/template/functions/regex.ts';
import type { Value } from '../../../../src/helm/template/value.ts';
import { printed, typed } from '../call-function.ts';

describe('regexFunctions', () => {
  it.each([
    ['regexMatch', ['^a+$', 'aaa'], 'true'],
    ['regexMatch', ['(?i)ABC', 'xabcx'], 'true'],
    ['regexMatch', ['(', 'a'], 'false'],
    ['mustRegexMatch', ['(', 'a'], 'error'],
    ['regexFind', ['[a-z]+', '12ab34'], 'ab'],
    ['regexFind', ['x', 'a'], ''],
    ['regexFind', ['(', 'a'], 'error'],
    ['regexReplaceAll', ['a(x*)b', '-ab-axxb-', `\${1}W`], '-W-xxW-'],
    ['regexReplaceAll', ['a(x*)b', '-ab-axxb-', '$1W'], '---'],
    ['regexReplaceAll', ['(?P<n>a)', 'banana', `<\${n}$$>`], 'b<a$>n<a$>n<a$>'],
    ['regexReplaceAll', ['x*', 'abc', '-'], '-a-b-c-'],
    ['regexReplaceAll', ['a', 'banana', '$9'], 'bnn'],
    ['regexReplaceAllLiteral', ['a(x*)b', '-ab-', `\${1}`], `-\${1}-`],
    ['mustRegexReplaceAllLiteral', ['a', 'ba', '$0'], 'b$0'],
    ['regexQuoteMeta', ['1.2+[a]$\\'], '1\\.2\\+\\[a\\]\\$\\\\'],
  ] as readonly [string, Value[], string][])('%s of %j is %j', (name, args, expected) => {
    expect(printed(regexFunctions, name, args)).toBe(expected);
  });

  it.each([
    ['regexFindAll', ['[0-9]', '1a2b3', -1n], '[1 2 3]'],
    ['regexFindAll', ['[0-9]', '1a2b3', 2n], '[1 2]'],
    ['regexFindAll', ['x', 'a', -1n], '[]'],
    ['regexSplit', ['z+', 'pizza', -1n], '[pi a]'],
    ['regexSplit', ['z+', 'pizzaz', 2n], '[pi az]'],
    ['regexSplit', ['', 'abc', -1n], '[a b c]'],
    ['regexSplit', ['a*', 'baabaab', -1n], '[b b b]'],
    ['regexSplit', ['f*b*', 'foobar', -1n], '[ o o a r]'],
    ['regexSplit', ['', '', -1n], '[]'],
    ['regexSplit', ['x*', '', -1n], '[]'],
    ['regexSplit', [',', 'a,b', 1n], '[a,b]'],
    ['regexSplit', [',', 'a,b', 0n], '[]'],
    ['mustRegexSplit', [',', 'a,b,', -1n], '[a b ]'],
  ] as readonly [string, Value[], string][])('%s of %o is %s', (name, args, expected) => {
    expect(typed(regexFunctions, name, args)).toBe(`[]string ${expected}`);
  });
});
