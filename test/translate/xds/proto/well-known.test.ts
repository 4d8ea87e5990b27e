import { expect, it } from 'vitest';
import { wrappedScalar } from '../../../../src/translate/xds/proto/well-known.ts';

it.each([
  ['StringValue', 'string'],
  ['BytesValue', 'bytes'],
  ['BoolValue', 'bool'],
  ['Int32Value', 'int32'],
  ['UInt32Value', 'uint32'],
  ['Int64Value', 'int64'],
  ['UInt64Value', 'uint64'],
  ['FloatValue', 'float'],
  ['DoubleValue', 'double'],
  ['Duration', undefined],
  ['Struct', undefined],
])('google.protobuf.%s wraps %s', (type, scalar) => {
  expect(wrappedScalar(`google.protobuf.${type}`)).toBe(scalar);
  expect(wrappedScalar(`envoy.${type}`)).toBeUndefined();
});
