import { describe, expect, it } from 'vitest';
import { dnsLabel, dnsSubdomain, isQualifiedName } from '../../../src/resources/schema/qualified-name.ts';

it.each([
  ['a', true, true],
  ['a-1', true, true],
  ['a.b', false, true],
  ['a.-b', false, false],
  ['-a', false, false],
  ['a-', false, false],
  ['A', false, false],
  ['a..b', false, false],
  ['', false, false],
  ['a\n', false, false],
])('%j is a label: %s, a subdomain: %s', (text, label, subdomain) => {
  expect([dnsLabel.test(text), dnsSubdomain.test(text)]).toEqual([label, subdomain]);
});

describe('isQualifiedName', () => {
  it.each(['a', 'A_b.c-1', 'example.com/a', 'x'.repeat(63), `${'a'.repeat(253)}/b`])('takes %s', (key) => {
    expect(isQualifiedName(key)).toBe(true);
  });

  it.each(['', '/a', 'a/', 'a/b/c', 'A.com/a', '-a', 'a_', 'a b', 'x'.repeat(64), `${'a'.repeat(254)}/b`])(
    'refuses %s',
    (key) => expect(isQualifiedName(key)).toBe(false),
  );
});
