import { describe, expect, it } from 'vitest';
import { corsFromSecurityPolicy } from '../../../../src/translate/features/cors/from-security-policy.ts';
import { securityInput } from '../policy-input.ts';

const corsOf = (cors: NonNullable<Parameters<typeof securityInput>[0]['cors']>) =>
  corsFromSecurityPolicy(securityInput({ cors })).value?.cors;

describe('CORS of SecurityPolicies', () => {
  it('turns origins with wildcards into regular expressions', () => {
    expect(corsOf({ allowOrigins: ['https://a.example.com', 'https://*.example.com:*'] })?.allowOrigins).toEqual([
      { name: '', distinct: false, exact: 'https://a.example.com' },
      { name: '', distinct: false, safeRegex: 'https://.*\\.example\\.com:.*' },
    ]);
  });

  it('copies lists and leaves out what says nothing', () => {
    expect(corsOf({ allowMethods: ['GET'], allowHeaders: [], exposeHeaders: ['x'], allowCredentials: false })).toEqual({
      allowMethods: ['GET'],
      exposeHeaders: ['x'],
    });
  });

  it('leaves out a maxAge that is no duration', () => {
    expect(corsOf({ maxAge: '10m', allowCredentials: true })).toEqual({ maxAge: '10m0s', allowCredentials: true });
    expect(corsOf({ maxAge: 'soon' })).toEqual({});
  });

  it('is absent without the field', () => {
    expect(corsFromSecurityPolicy(securityInput({}))).toEqual({});
  });
});
