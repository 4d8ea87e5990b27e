import { expect, it } from 'vitest';
import { isRequestURI } from '../../src/core/uri.ts';

it.each([
  'https://example.com',
  'http://user@example.com:80/a?b=%zz',
  '/a/b',
  'urn:example:a',
  'a+b.c-d:x',
  'http://[::1]:80/',
])('%s is a URI', (text) => expect(isRequestURI(text)).toBe(true));

it.each([
  '',
  'example.com',
  '1a:b',
  ':a',
  'http://a b/',
  'http://example.com:x/',
  'http://[::1/',
  '/a%zz',
  'http://a\n',
])('%j is none', (text) => expect(isRequestURI(text)).toBe(false));
