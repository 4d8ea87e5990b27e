import { expect, it } from 'vitest';
import { fromApi } from '../../../../src/translate/features/csrf/from-api.ts';
import { securityInput } from '../policy-input.ts';

it('matches origins without their scheme', () => {
  const csrf = {
    shadowFraction: { numerator: 5 },
    additionalOrigins: ['https://a.example.com', 'b.example.com', 'http://*.example.com'],
  };
  expect(fromApi.security?.security?.(securityInput({ csrf })).value?.csrf).toEqual({
    shadowFraction: { numerator: 5 },
    additionalOrigins: [
      { name: '', distinct: false, exact: 'a.example.com' },
      { name: '', distinct: false, exact: 'b.example.com' },
      { name: '', distinct: false, safeRegex: '.*\\.example\\.com' },
    ],
  });
});

it('is there without any setting', () => {
  expect(fromApi.security?.security?.(securityInput({ csrf: {} }))).toEqual({ value: { csrf: {} } });
});
