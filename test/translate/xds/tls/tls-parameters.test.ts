import { describe, expect, it } from 'vitest';
import type { TLSConfig } from '../../../../src/translate/ir/tls.ts';
import { tlsParameters } from '../../../../src/translate/xds/tls/tls-parameters.ts';

const parameters = (tls: Partial<TLSConfig>) => tlsParameters({ alpnProtocols: null, ...tls });

describe('tlsParameters', () => {
  it.each([
    ['1.0', 'TLSv1_0'],
    ['1.1', 'TLSv1_1'],
    ['1.2', 'TLSv1_2'],
    ['1.3', 'TLSv1_3'],
  ] as const)('names version %s', (version, name) => {
    expect(parameters({ minVersion: version })).toEqual({ tlsMinimumProtocolVersion: name });
    expect(parameters({ maxVersion: version })).toEqual({ tlsMaximumProtocolVersion: name });
  });

  it('has the algorithms', () => {
    expect(parameters({ ciphers: ['A'], ecdhCurves: ['P-256'], signatureAlgorithms: ['rsa'] })).toEqual({
      cipherSuites: ['A'],
      ecdhCurves: ['P-256'],
      signatureAlgorithms: ['rsa'],
    });
  });

  it('is empty where versions leave the choice to Envoy, and absent where nothing is said', () => {
    expect(parameters({ minVersion: 'Auto' })).toEqual({});
    expect(parameters({ maxVersion: '9.9' as never })).toEqual({});
    expect(parameters({ ciphers: [] })).toBeUndefined();
    expect(parameters({})).toBeUndefined();
  });
});
