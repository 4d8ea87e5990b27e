import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { isSimpleKey, writeYamlScalar } from '../../../src/helm/template/write-yaml-scalar.ts';
import { YamlWriter } from '../../../src/helm/template/yaml-writer.ts';

function write(text: string, simpleKey = false): string {
  const writer = new YamlWriter(20);
  writeYamlScalar(text, { indent: 2, simpleKey }, writer);
  return writer.text();
}

describe('writeYamlScalar', () => {
  it.each([
    ['plain', 'plain'],
    ["it's", "it's"],
    ['a:b', 'a:b'],
    ['-x', '-x'],
    ['', '""'],
    ['yes', '"yes"'],
    ['08', '"08"'],
    ['a: b', "'a: b'"],
    ['a #b', "'a #b'"],
    ['a:', "'a:'"],
    [' lead', "' lead'"],
    ['trail ', "'trail '"],
    ['*a', "'*a'"],
    ["'", "''''"],
    ['---', "'---'"],
    ['a\tb', '"a\\tb"'],
    ['"\0\x07\x1b\u0085\ufeff', '"\\"\\0\\a\\e\\N\\uFEFF"'],
    ['\u0001\ud83d\ude00', '"\\x01\\U0001F600"'],
    ['x\ny', '|-\n  x\n  y'],
    ['x\ny\n', '|\n  x\n  y\n'],
    ['x\n\n', '|+\n  x\n\n'],
    ['\n', '|2+\n\n'],
    [' lead\nx', '|2-\n   lead\n  x'],
    ['x \ny', '"x \\ny"'],
    ['x\ny ', '"x\\ny "'],
  ])('%j becomes %j', (text, yaml) => {
    expect(write(text)).toBe(yaml);
    // It reads back as the same text, but for U+FEFF and U+0085, which this reader treats differently.
    if (!/[\ufeff\u0085]/.test(text)) expect(load(`k: ${yaml}`)).toEqual({ k: text });
  });

  it.each([
    ['aaaa bbbb cccc dddd eeee ffff', 'aaaa bbbb cccc dddd eeee\n  ffff'],
    ['aaaa bbbb cccc dddd eeee  ffff g', 'aaaa bbbb cccc dddd eeee  ffff\n  g'],
    ['#aaa bbbb cccc dddd eeee ffff', "'#aaa bbbb cccc dddd eeee\n  ffff'"],
    ['\taaa bbbb cccc dddd  eeee', '"\\taaa bbbb cccc dddd\n  \\ eeee"'],
  ])('folds %j', (text, yaml) => {
    expect(write(text)).toBe(yaml);
  });

  it('keeps a key on its line', () => {
    expect(write('aaaa bbbb cccc dddd eeee ffff', true)).toBe('aaaa bbbb cccc dddd eeee ffff');
    expect(write('x\ny', true)).toBe('"x\\ny"');
  });
});

describe('isSimpleKey', () => {
  it.each([
    ['a', true],
    ['k'.repeat(128), true],
    ['k'.repeat(129), false],
    ['é'.repeat(65), false],
    ['a\nb', false],
    ['a\u2028b', false],
  ])('%j: %j', (text, simple) => {
    expect(isSimpleKey(text)).toBe(simple);
  });
});
