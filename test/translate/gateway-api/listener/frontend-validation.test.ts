import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { FrontendValidation } from '../../../../src/translate/gateway-api/contexts.ts';
import { frontendTLS, validateFrontend } from '../../../../src/translate/gateway-api/listener/frontend-validation.ts';
import type { CABundleProblem } from '../../../../src/translate/gateway-api/reference/ca-bundle.ts';
import { brief } from '../context-of.ts';
import { oneListener } from './listener-contexts.ts';

const caCertificate = { name: 'ca', certificate: 'Q0E=' };

describe('validateFrontend', () => {
  it.each<[CABundleProblem['reason'], string]>([
    ['UnsupportedKind', 'InvalidCACertificateKind'],
    ['Empty', 'NoValidCACertificate'],
    ['NotPermitted', 'RefNotPermitted'],
    ['Invalid', 'InvalidCACertificateRef'],
  ])('reports a CA that is %s', (reason, expected) => {
    const listener = oneListener();
    listener.frontendValidation = fail({ reason, message: 'm' });
    expect(validateFrontend(listener)).toBe(false);
    expect(brief(listener.conditions)).toEqual([
      `ResolvedRefs=False/${expected}`,
      `Programmed=False/${expected}`,
      'Accepted=False/NoValidCACertificate',
    ]);
  });

  it('says nothing of a good one, or of none', () => {
    const listener = oneListener();
    expect(validateFrontend(listener)).toBe(true);
    listener.frontendValidation = ok<FrontendValidation>({ caCertificate, mode: 'Request' });
    expect(validateFrontend(listener)).toBe(true);
    expect(listener.conditions).toEqual([]);
  });
});

describe('frontendTLS', () => {
  it.each([
    ['RequireAndVerify', { requireClientCertificate: true }],
    ['Request', { acceptUntrusted: true }],
  ] as const)('asks for client certificates: %s', (mode, rest) => {
    expect(frontendTLS({ caCertificate, mode })).toEqual({ caCertificate, clientValidationEnabled: true, ...rest });
  });
});
