import { expect, it } from 'vitest';
import { responseBodyOf } from '../../../../src/translate/gateway-api/reference/response-body.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

it.each([
  ['the wanted key', { data: { a: '1', 'response.body': '2' }, binaryData: { 'response.body': base64('3') } }, '2'],
  ['the first text by key', { data: { b: '1', a: '2' }, binaryData: { 'response.body': base64('3') } }, '2'],
  ['the wanted binary entry', { binaryData: { a: base64('1'), 'response.body': base64('2') } }, '2'],
  ['the first binary entry by key', { data: {}, binaryData: { b: base64('1'), a: base64('2') } }, '2'],
  ['text beyond ASCII', { data: { a: 'ü' } }, 'ü'],
  ['an empty text', { data: { 'response.body': '' } }, ''],
])('takes %s', (_name, content, text) => {
  expect(responseBodyOf({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, ...content })).toBe(
    base64(text),
  );
});

it('finds nothing in an empty ConfigMap', () => {
  expect(responseBodyOf({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' } })).toBeUndefined();
});
