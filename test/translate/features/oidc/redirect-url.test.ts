import { expect, it } from 'vitest';
import { defaultRedirectURL, readRedirectURL } from '../../../../src/translate/features/oidc/redirect-url.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';

const read = (url: string) => {
  const reader = fieldReader();
  const path = readRedirectURL(url, reader);
  return { path, problems: reader.problems.map((problem) => problem.path) };
};

it.each([
  [defaultRedirectURL, '/oauth2/callback'],
  ['https://www.example.com/back?x=1', '/back'],
  ['http://www.example.com:8080/a/b#c', '/a/b'],
  ['%REQ(x-forwarded-proto)%://www.example.com/back', '/back'],
])('%s leads to %s', (url, path) => {
  expect(read(url)).toEqual({ path, problems: [] });
});

it.each([
  'https://www.example.com',
  'https://www.example.com/',
  'https://www.example.com/?x=/back',
  'https:///back',
  'ftp://www.example.com/back',
  '%REQ(other)%://www.example.com/back',
  'www.example.com/back',
  '',
])('%j cannot be one', (url) => {
  expect(read(url)).toEqual({ path: undefined, problems: [['redirectURL']] });
});
