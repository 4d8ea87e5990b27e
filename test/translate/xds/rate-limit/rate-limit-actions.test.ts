import { describe, expect, it } from 'vitest';
import { criterionActions, genericKeyAction } from '../../../../src/translate/xds/rate-limit/rate-limit-actions.ts';

const keys = { range: 'range', address: 'address' };
const match = { name: 'x', exact: 'v', distinct: false };
const distinct = { name: 'x', distinct: true };
const stringMatch = { exact: 'v' };
const cidr = { cidr: '10.1.2.3/8', maskLen: 8, isIPv6: false, distinct: false, invert: false };
const entry = { descriptorKey: 'k', descriptorValue: 'k', expectMatch: true };

describe('criterionActions', () => {
  it.each([
    [
      'a header with a value',
      { kind: 'header', key: 'k', match },
      { headerValueMatch: { ...entry, headers: [{ name: 'x', stringMatch }] } },
    ],
    [
      'a header without a value',
      { kind: 'header', key: 'k', match: { ...match, invert: true } },
      { headerValueMatch: { ...entry, expectMatch: false, headers: [{ name: 'x', stringMatch }] } },
    ],
    [
      'each value of a header',
      { kind: 'header', key: 'k', match: distinct },
      { requestHeaders: { headerName: 'x', descriptorKey: 'k' } },
    ],
    [
      'a method',
      { kind: 'method', key: 'k', match },
      { headerValueMatch: { ...entry, headers: [{ name: ':method', stringMatch }] } },
    ],
    [
      'a path',
      { kind: 'path', key: 'k', match },
      { headerValueMatch: { ...entry, headers: [{ name: ':path', stringMatch }] } },
    ],
    [
      'a query parameter',
      { kind: 'query', key: 'k', match },
      { queryParameterValueMatch: { ...entry, queryParameters: [{ name: 'x', stringMatch }] } },
    ],
    [
      'each value of a query parameter',
      { kind: 'query', key: 'k', match: distinct },
      { queryParameters: { queryParameterName: 'x', descriptorKey: 'k' } },
    ],
  ] as const)('counts %s', (_, criterion, action) => {
    expect(criterionActions(criterion, keys)).toEqual([action]);
  });

  it('counts a range of addresses together', () => {
    expect(criterionActions({ kind: 'cidr', match: { ...cidr, invert: true } }, keys)).toEqual([
      {
        remoteAddressMatch: {
          descriptorKey: 'range',
          descriptorValue: 'invert:10.1.2.3/8',
          addressMatcher: { ranges: [{ addressPrefix: '10.0.0.0', prefixLen: 8 }], invertMatch: true },
        },
      },
    ]);
  });

  it('counts each address of a range', () => {
    const addressMatcher = { ranges: [{ addressPrefix: '10.0.0.0', prefixLen: 8 }] };
    expect(criterionActions({ kind: 'cidr', match: { ...cidr, distinct: true } }, keys)).toEqual([
      { remoteAddressMatch: { descriptorKey: 'range', descriptorValue: '10.1.2.3/8', addressMatcher } },
      {
        remoteAddressMatch: {
          descriptorKey: 'address',
          descriptorValue: '%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%',
          addressMatcher,
        },
      },
    ]);
  });
});

it('makes a fixed entry of its key', () => {
  expect(genericKeyAction('k')).toEqual({ genericKey: { descriptorKey: 'k', descriptorValue: 'k' } });
});
