import { expect, it } from 'vitest';
import { withoutVerification } from '../../../src/run/localize/without-verification.ts';

it.each(['validationContext', 'validationContextSdsSecretConfig', 'combinedValidationContext'])(
  'takes %s away at any depth and leaves the rest',
  (field) => {
    const socket = { commonTlsContext: { [field]: { trustedCa: {} }, alpnProtocols: ['h2'] }, sni: 'a.test' };
    const rest = { commonTlsContext: { alpnProtocols: ['h2'] }, sni: 'a.test' };
    expect(withoutVerification({ name: 'c', transportSocketMatches: [{ transportSocket: socket }] })).toEqual({
      name: 'c',
      transportSocketMatches: [{ transportSocket: rest }],
    });
  },
);
