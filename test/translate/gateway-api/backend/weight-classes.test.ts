import { describe, expect, it } from 'vitest';
import { mixesAddressTypes } from '../../../../src/translate/gateway-api/backend/address-types.ts';
import { weightClasses } from '../../../../src/translate/gateway-api/backend/weight-classes.ts';

describe('weightClasses', () => {
  it('puts each weight where its requests go', () => {
    const endpoints = [{ host: '1.2.3.4', port: 80 }];
    const settings = [
      { name: 'a', weight: 1, endpoints, invalid: true },
      { name: 'b', weight: 2, endpoints },
      { name: 'c', weight: 4, isDynamicResolver: true },
      { name: 'd', weight: 8, isCustomBackend: true },
      { name: 'e', weight: 16 },
      { name: 'f', endpoints },
    ];
    expect(weightClasses(settings)).toEqual({ invalid: 1, valid: 14, noEndpoints: 16 });
  });
});

describe('mixesAddressTypes', () => {
  it('keeps host names apart from everything else', () => {
    expect(mixesAddressTypes(['IP', 'UDS', undefined])).toBe(false);
    expect(mixesAddressTypes(['FQDN', 'FQDN'])).toBe(false);
    expect(mixesAddressTypes(['FQDN', 'UDS'])).toBe(true);
    expect(mixesAddressTypes(['Mixed'])).toBe(true);
  });
});
