import { expect, it } from 'vitest';
import { httpStatusName } from '../../../../src/translate/xds/message/http-status-name.ts';
import { enumSchema } from '../../../../src/translate/xds/proto/envoy-schema.ts';

it('knows every name of the API, and no other', () => {
  const { numbers } = enumSchema('envoy.type.v3.StatusCode');
  const known = [...numbers].filter(([, number]) => number > 0);
  expect(known.length).toBeGreaterThan(50);
  expect(known.map(([, number]) => httpStatusName(number))).toEqual(known.map(([name]) => name));
});

it.each([0, 306, 418, 599, 1000])('leaves %d a number', (code) => {
  expect(httpStatusName(code)).toBe(code);
});
