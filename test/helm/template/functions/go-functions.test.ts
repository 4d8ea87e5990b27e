import { describe, expect, it } from 'vitest';
import { goFunctions } from '../../../../src/helm/template/functions/go-functions.ts';
import { GoObject, Int64, ofType, type Value, type ValueMap } from '../../../../src/helm/template/value.ts';
import { dict, printed } from '../call-function.ts';

const files = new GoObject('files', dict({ a: 'x' }), undefined, undefined, undefined, undefined, 'map');
const texts = ofType<ValueMap>(dict({ a: 'x' }), 'map[string]string');

describe('goFunctions', () => {
  it.each([
    ['not', [''], 'true'],
    ['eq', [1n, 2n, new Int64(1n)], 'true'],
    ['eq', [1n, 2n], 'false'],
    ['ne', ['a', 'b'], 'true'],
    ['lt', [1n, 2n], 'true'],
    ['le', [2n, 2n], 'true'],
    ['gt', [2n, 2n], 'false'],
    ['ge', ['b', 'a'], 'true'],
    ['len', ['é'], '2'],
    ['len', [[1n, null]], '2'],
    ['len', [dict({ a: 1n })], '1'],
    ['len', [files], '1'],
    ['index', [['a', 'b'], 1n], 'b'],
    ['index', [['a', ['b', 'c']], new Int64(1n), 1n], 'c'],
    ['index', [dict({ a: dict({ b: 1n }) }), 'a', 'b'], '1'],
    ['index', [dict(), 'a'], '<nil>'],
    ['index', [texts, 'nope'], ''],
    ['index', [files, 'a'], 'x'],
    ['index', ['abc', 1n], '98'],
    ['slice', ['hello', 1n, 3n], 'el'],
    ['slice', [[1n, 2n, 3n], 1n], '[2 3]'],
  ] as readonly [string, Value[], string][])('%s of %o is %s', (name, args, expected) => {
    expect(printed(goFunctions, name, args)).toBe(expected);
  });

  it.each([
    ['eq', [1n]],
    ['eq', [1n, 1]],
    ['lt', [null, 1n]],
    ['len', [null]],
    ['len', [3n]],
    ['index', [null, 'a']],
    ['index', [[1n], 1n]],
    ['index', [[1n], -1n]],
    ['index', [[1n], 0]],
    ['index', [dict(), 1n]],
    ['slice', ['abc', 2n, 1n]],
    ['slice', ['abc', 0n, 4n]],
    ['call', [1n]],
    ['printf', [1n]],
  ] as readonly [string, Value[]][])('%s refuses %o', (name, args) => {
    expect(printed(goFunctions, name, args)).toBe('error');
  });

  it.each([
    ['print', [1n, 2n], '1 2'],
    ['print', ['a', 'b'], 'ab'],
    ['print', [1n, 'a', 2n], '1a2'],
    ['print', [null, null], '<nil> <nil>'],
    ['println', ['a', 1n], 'a 1\n'],
    ['println', [], '\n'],
    ['printf', ['%s=%d', 'a', 1n], 'a=1'],
    ['html', ["<a href='x'>&\"\0"], '&lt;a href=&#39;x&#39;&gt;&amp;&#34;\ufffd'],
    ['js', ['it\'s "x" <b>&=\n\\'], 'it\\\'s \\"x\\" \\u003Cb\\u003E\\u0026\\u003D\\u000A\\\\'],
    ['urlquery', ["a b&c=/d!'()*é"], 'a+b%26c%3D%2Fd%21%27%28%29%2A%C3%A9'],
  ] as readonly [string, Value[], string][])('%s of %o is %j', (name, args, expected) => {
    expect(printed(goFunctions, name, args)).toBe(expected);
  });
});
