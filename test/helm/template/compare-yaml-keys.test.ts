import { expect, it } from 'vitest';
import { compareYamlKeys } from '../../../src/helm/template/compare-yaml-keys.ts';

// Orders of the real Helm.
it.each([
  'a a1 a1- a9 a10 a100',
  'a1b a9',
  'a10 a1b',
  '1 10 1b',
  'a0 a00 a1.5 a01 a2 a010 a100',
  'HTTP http http-2 http.a http/a http_x http1 http2 http10 httpRoute',
  '_ 1 B a a-b a.b a9 a10 b true',
])('keeps the order of %s', (order) => {
  const keys = order.split(' ');
  expect([...keys].reverse().sort(compareYamlKeys)).toEqual(keys);
});

it('puts the empty key first and finds equal keys equal', () => {
  expect(compareYamlKeys('', 'a')).toBeLessThan(0);
  expect(compareYamlKeys('a1', 'a1')).toBe(0);
});
