import { describe, expect, it } from 'vitest';
import {
  customResponse,
  redirectResponse,
} from '../../../../src/translate/features/response-override/custom-response.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';
import { configMap } from '../policy-input.ts';
import { trafficInput } from '../traffic-input.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const configMaps = [
  configMap('default', 'named', { a: '1', 'response.body': '2' }),
  configMap('default', 'unnamed', { b: '3', a: '1' }),
  configMap('default', 'empty', {}),
  configMap('other', 'far', { a: '1' }),
];
const read = (response: object) => {
  const reader = fieldReader();
  const input = trafficInput({ responseOverride: [{ match: {}, response }] }, { resources: { configMaps } });
  const made = customResponse(response as never, 4, input, reader);
  return { made, problems: reader.problems.map(({ path = [] }) => path.join('.')) };
};
const fromMap = (name: string) => ({ body: { type: 'ValueRef', valueRef: { name } } });

describe('redirectResponse', () => {
  it('carries what is given', () => {
    expect(redirectResponse({ scheme: 'https', hostname: 'h', port: 81, statusCode: 301 })).toEqual({
      scheme: 'https',
      hostname: 'h',
      port: 81,
      statusCode: 301,
    });
    expect(redirectResponse({ path: { type: 'ReplaceFullPath', replaceFullPath: '/new' } })).toEqual({
      path: { fullReplace: '/new', prefixMatchReplace: null },
    });
    expect(redirectResponse({})).toEqual({});
  });
});

describe('customResponse', () => {
  it('carries status, type, body, and headers: added ones before set ones', () => {
    const header = { set: [{ name: 'b', value: '2' }], add: [{ name: 'a', value: '1' }] };
    const response = { statusCode: 200, contentType: 'text/plain', body: { inline: 'sorry ö' }, header };
    expect(read(response).made).toEqual({
      statusCode: 200,
      contentType: 'text/plain',
      body: base64('sorry ö'),
      addResponseHeaders: [
        { name: 'a', value: ['1'], append: true, addIfAbsent: false },
        { name: 'b', value: ['2'], append: false, addIfAbsent: false },
      ],
    });
  });

  it('is empty without fields', () => {
    expect(read({ contentType: '', body: { type: 'Inline', inline: '' }, header: {} })).toEqual({
      made: {},
      problems: [],
    });
  });

  it.each([
    ['named', '2'],
    ['unnamed', '1'],
  ])("takes the body from the ConfigMap %s of the policy's namespace", (name, text) => {
    expect(read(fromMap(name))).toEqual({ made: { body: base64(text) }, problems: [] });
  });

  it.each(['gone', 'empty', 'far'])('has no body when the ConfigMap is %s', (name) => {
    expect(read({ ...fromMap(name), statusCode: 200 })).toEqual({
      made: { statusCode: 200 },
      problems: ['4.response.body.valueRef'],
    });
  });
});
