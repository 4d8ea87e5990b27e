import { describe, expect, it } from 'vitest';
import { echoResource } from '../../../src/translate/echo/echo-resource.ts';

function spec(kind: string, value: unknown, apiVersion = 'gateway.envoyproxy.io/v1alpha1'): unknown {
  const object = { apiVersion, kind, metadata: { name: 'x', namespace: 'ns', labels: {} }, spec: value };
  return echoResource(object as never).spec;
}

describe('echoResource', () => {
  it('drops unknown fields, nulls, empty lists and empty maps, and keeps empty objects', () => {
    const shown = spec('ClientTrafficPolicy', {
      bogus: 1,
      connection: {},
      headers: null,
      targetRefs: [],
      tls: { alpnProtocols: [], clientValidation: { optional: false } },
    });
    expect(shown).toEqual({ connection: {}, tls: { clientValidation: {} } });
  });

  it('shows required fields that are unset: texts, numbers, objects and lists without omission rule', () => {
    expect(spec('SecurityPolicy', { jwt: {}, oidc: {} })).toEqual({
      jwt: { providers: null },
      oidc: { provider: { issuer: '' }, clientSecret: { name: '' } },
    });
    expect(spec('BackendTrafficPolicy', { bandwidthLimit: { request: {} } })).toEqual({
      bandwidthLimit: { request: { limit: { value: '0', unit: '' } } },
    });
  });

  it('shows optional fields that have no omission rule', () => {
    expect(spec('EnvoyProxy', { bootstrap: { value: 'x' } })).toEqual({
      bootstrap: { value: 'x', type: null },
      logging: {},
    });
    expect(spec('SecurityPolicy', { authorization: { rules: [] } })).toEqual({
      authorization: { defaultAction: null },
    });
    expect(spec('BackendTrafficPolicy', { requestBuffer: {} })).toEqual({ requestBuffer: { limit: '0' } });
  });

  it('writes fractions as 32-bit floats', () => {
    const faultInjection = { abort: { httpStatus: 503, percentage: 33.333333333 } };
    expect(spec('BackendTrafficPolicy', { faultInjection })).toEqual({
      faultInjection: { abort: { httpStatus: 503, percentage: 33.333332 } },
    });
  });

  it('writes texts as texts and quantities in their canonical form', () => {
    const shown = spec('BackendTrafficPolicy', {
      requestBuffer: { limit: 1024 },
      connection: { bufferLimit: '1024Ki' },
    });
    expect(shown).toEqual({ requestBuffer: { limit: '1024' }, connection: { bufferLimit: '1Mi' } });
  });
});
