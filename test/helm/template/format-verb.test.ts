import { describe, expect, it } from 'vitest';
import { type Directive, formatVerb } from '../../../src/helm/template/format-verb.ts';
import { GoObject, Int64, stringList, type Value } from '../../../src/helm/template/value.ts';

/** A directive from `%05.2f`. */
function directive(text: string): Directive {
  const [, flags = '', width, digits, verb = ''] = /^%([-+# 0]*)(\d+)?(?:\.(\d+))?(.)$/.exec(text) ?? [];
  return {
    verb,
    flags,
    width: width === undefined ? undefined : Number(width),
    digits: digits === undefined ? undefined : Number(digits),
  };
}

const dict = (entries: Readonly<Record<string, Value>>) => new Map(Object.entries(entries));

describe('formatVerb', () => {
  it.each([
    ['%s', 'a', 'a'],
    ['%5s', 'abc', '  abc'],
    ['%-5s', 'abc', 'abc  '],
    ['%05s', 'abc', '00abc'],
    ['%.2s', 'éèa', 'éè'],
    ['%q', 'a"\n', '"a\\"\\n"'],
    ['%+q', 'é', '"\\u00e9"'],
    ['%#q', 'a"', '`a"`'],
    ['%x', 'hi', '6869'],
    ['% X', 'jk', '6A 6B'],
    ['%#x', 'hi', '0x6869'],
    ['%#x', '', ''],
    ['%x', '', ''],
    ['%d', 'a', '%!d(string=a)'],
    ['%t', true, 'true'],
    ['%s', true, '%!s(bool=true)'],
  ] as readonly [string, Value, string][])('%s of the text or boolean %o is %j', (format, value, expected) => {
    expect(formatVerb(value, directive(format))).toBe(expected);
  });

  it.each([
    ['%d', 42n, '42'],
    ['%d', new Int64(-42n), '-42'],
    ['%+d', 42n, '+42'],
    ['% d', 42n, ' 42'],
    ['%05d', -42n, '-0042'],
    ['%.5d', 42n, '00042'],
    ['%x', -255n, '-ff'],
    ['%#X', 255n, '0XFF'],
    ['%o', 8n, '10'],
    ['%#o', 8n, '010'],
    ['%O', 8n, '0o10'],
    ['%b', 5n, '101'],
    ['%c', 65n, 'A'],
    ['%c', -1n, '\ufffd'],
    ['%q', 39n, "'\\''"],
    ['%q', 34n, "'\"'"],
    ['%U', 0x1f600n, 'U+1F600'],
    ['%#U', 65n, "U+0041 'A'"],
    ['%s', 1n, '%!s(int=1)'],
    ['%s', new Int64(1n), '%!s(int64=1)'],
    ['%f', 2.5, '2.500000'],
    ['%.1f', 2.25, '2.2'],
    ['%08.3f', -1.23456, '-001.235'],
    ['%+.1e', 12345, '+1.2e+04'],
    ['%g', 1e10, '1e+10'],
    ['%.3G', 1234567, '1.23E+06'],
    ['%v', 1e6, '1e+06'],
    ['%d', 1.5, '%!d(float64=1.5)'],
    ['%T', 1.5, 'float64'],
  ] as readonly [string, Value, string][])('%s of the number %o is %j', (format, value, expected) => {
    expect(formatVerb(value, directive(format))).toBe(expected);
  });

  it.each([
    ['%v', null, '<nil>'],
    ['%7v', null, '  <nil>'],
    ['%s', null, '%!s(<nil>)'],
    ['%T', null, '<nil>'],
    ['%q', ['a', 'b'], '["a" "b"]'],
    ['%3d', [1n, null], '[  1 <nil>]'],
    ['%v', dict({ b: 1n, a: ['x'] }), 'map[a:[x] b:1]'],
    ['%d', dict({ a: 1n }), 'map[%!d(string=a):1]'],
    ['%s', Buffer.from('hi'), 'hi'],
    ['%v', Buffer.from('hi'), '[104 105]'],
    ['%#v', dict({ a: [1n, null, 's'] }), 'map[string]interface {}{"a":[]interface {}{1, interface {}(nil), "s"}}'],
    ['%#v', stringList(['a']), '[]string{"a"}'],
    ['%s', new GoObject('T', new Map(), undefined, () => 'shown'), 'shown'],
    ['%q', new GoObject('m', dict({ a: 'x' }), undefined, undefined, undefined, undefined, 'map'), 'map["a":"x"]'],
  ] as readonly [string, Value, string][])('%s of %o is %j', (format, value, expected) => {
    expect(formatVerb(value, directive(format))).toBe(expected);
  });
});
