import { expect, it } from 'vitest';
import { wrappedScalar } from '../../../../src/translate/xds/proto/well-known.ts';

it.each([
  ['google.protobuf.UInt64Value', 'uint64'],
  ['google.protobuf.BoolValue', 'bool'],
  ['google.protobuf.StringValue', 'string'],
  ['google.protobuf.Duration', undefined],
  ['google.protobuf.Struct', undefined],
  ['envoy.type.v3.Percent', undefined],
])('%s wraps %s', (type, scalar) => {
  expect(wrappedScalar(type)).toBe(scalar);
});
