import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/core/json.ts';
import { ProtoProblem } from '../../../../src/translate/xds/proto/proto-problem.ts';
import { isZero, readEnum, readScalar } from '../../../../src/translate/xds/proto/read-scalar.ts';

describe('readScalar', () => {
  it.each<[string, JsonValue, JsonValue]>([
    ['string', '', ''],
    ['bool', false, false],
    ['uint32', 4294967295, 4294967295],
    ['uint32', '7', 7],
    ['uint32', '1.5e1', 15],
    ['int32', -2147483648, -2147483648],
    ['uint64', 5, '5'],
    ['uint64', '18446744073709551615', '18446744073709551615'],
    ['int64', '-9223372036854775808', '-9223372036854775808'],
    ['double', '1.5', 1.5],
    ['double', 'NaN', 'NaN'],
    ['float', -0.25, -0.25],
    ['bytes', 'aGVs\nbG8=\n', 'aGVsbG8='],
    ['bytes', '_-8', '/+8='],
    ['bytes', '', ''],
  ])('reads %s %j as %j', (scalar, value, expected) => {
    expect(readScalar(scalar, value, 'a')).toBe(expected);
  });

  it.each<[string, JsonValue]>([
    ['string', 1],
    ['bool', 'true'],
    ['uint32', -1],
    ['uint32', 4294967296],
    ['uint32', 1.5],
    ['uint32', '1.5'],
    ['uint32', ''],
    ['uint32', '007'],
    ['uint32', ' 7'],
    ['uint32', true],
    ['int32', 2147483648],
    ['uint64', '18446744073709551616'],
    ['double', '0x10'],
    ['double', '+5'],
    ['double', '.5'],
    ['double', ''],
    ['double', null],
    ['bytes', 'not base64!'],
    ['bytes', 5],
  ])('refuses %s %j', (scalar, value) => {
    expect(() => readScalar(scalar, value, 'some.place')).toThrow(ProtoProblem);
    expect(() => readScalar(scalar, value, 'some.place')).toThrow(/^some\.place: /);
  });
});

describe('readEnum', () => {
  const family = 'envoy.config.cluster.v3.Cluster.DnsLookupFamily';

  it.each<[JsonValue, JsonValue]>([
    ['ALL', 'ALL'],
    [4, 'ALL'],
    [0, 'AUTO'],
    [99, 99],
  ])('reads %j as %j', (value, expected) => {
    expect(readEnum(family, value, 'a')).toBe(expected);
  });

  it.each<[JsonValue]>([['BEST'], ['4'], [1.5], [4294967296], [true]])('refuses %j and says what there is', (value) => {
    expect(() => readEnum(family, value, 'a')).toThrow(/V4_PREFERRED/);
  });
});

describe('isZero', () => {
  it.each<[JsonValue, Parameters<typeof isZero>[1], boolean]>([
    ['', { kind: 'scalar', scalar: 'string' }, true],
    ['0', { kind: 'scalar', scalar: 'string' }, false],
    ['0', { kind: 'scalar', scalar: 'uint64' }, true],
    [0, { kind: 'scalar', scalar: 'double' }, true],
    [false, { kind: 'scalar', scalar: 'bool' }, true],
    [true, { kind: 'scalar', scalar: 'bool' }, false],
    ['AUTO', { kind: 'enum', name: 'envoy.config.cluster.v3.Cluster.DnsLookupFamily' }, true],
    ['ALL', { kind: 'enum', name: 'envoy.config.cluster.v3.Cluster.DnsLookupFamily' }, false],
  ])('%j of %j: %s', (value, type, expected) => {
    expect(isZero(value, type)).toBe(expected);
  });
});
