import { describe, expect, it } from 'vitest';
import { camelCase, joinWords } from '../../../src/helm/template/word-case.ts';

// What the real Helm prints with snakecase.
it.each([
  ['FirstName', 'first_name'],
  ['foo-bar baz', 'foo_bar_baz'],
  ['HTTPServer2Go', 'http_server2_go'],
  ['foo2bar', 'foo_2bar'],
  ['foo2Bar', 'foo2_bar'],
  ['userIDs', 'user_i_ds'],
  ['v1Beta1', 'v1_beta1'],
  ['k8s', 'k_8s'],
  ['A1b', 'a_1b'],
  ['Foo.Bar', 'foo.bar'],
  ['a--b', 'a__b'],
  ['_a_', '_a_'],
  ['déjàVu', 'déjà_vu'],
  ['', ''],
])('joins the words of %j as %j', (text, joined) => {
  expect(joinWords(text, '_')).toBe(joined);
});

it('takes any separator', () => {
  expect(joinWords('FooBar baz_qux', '-')).toBe('foo-bar-baz-qux');
});

describe('camelCase', () => {
  it.each([
    ['http_server', 'HttpServer'],
    ['a-b c', 'ABC'],
    ['FooBar', 'FooBar'],
    ['HTTPServer', 'Httpserver'],
    ['_foo_', '_Foo_'],
    ['a--b', 'A-B'],
    ['foo.bar', 'Foo.bar'],
    ['fooÉtat', 'FooÉtat'],
    ['2foo', '2foo'],
    ['', ''],
  ])('%j becomes %j', (text, camel) => {
    expect(camelCase(text)).toBe(camel);
  });
});
