import { compact } from '../../../core/compact.ts';
import type { ClientTrafficPolicyTLS as TLSSpec } from '../../../resources/generated/types.ts';
import { fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import type { TLSConfig } from '../../ir/tls.ts';
import type { FromApiHooks } from '../feature.ts';
import type { ClientInput, Outcome } from '../from-api-hooks.ts';
import { cipherSuites } from './cipher-suites.ts';
import { clientValidation } from './client-validation.ts';

/** API fields to IR; listeners without TLS take nothing from it. */
export const fromApi: FromApiHooks = {
  client: {
    http: (input) => tlsOf(input, input.listener.http?.tls),
    tcp: (input) => tlsOf(input, input.listener.tcp?.tls),
  },
};

/** Policies never leave the choice of versions to Envoy, whose own lower bound differs between client and server. */
const defaultVersions = { minVersion: '1.2', maxVersion: '1.3' } as const;

/** The listener's TLS with what the policy says; a problem stops at the setting that has it, what came before stays. */
function tlsOf(input: ClientInput, current: TLSConfig | undefined): Outcome<{ readonly tls: TLSConfig }> {
  if (!current) return {};
  const spec = input.policy.spec.tls;
  const versions: TLSConfig = { ...current, ...defaultVersions };
  if (!spec) return { value: { tls: versions } };
  const read = fieldReader('spec', 'tls');
  const { alpnProtocols, minVersion, maxVersion } = spec;
  const basic: TLSConfig = {
    ...versions,
    ...(alpnProtocols && { alpnProtocols }),
    ...compact({ minVersion, maxVersion }),
  };
  const unknown = (spec.ciphers ?? []).filter((cipher) => !cipherSuites.has(cipher));
  if (unknown.length > 0) {
    read.problem(`Envoy does not know ${unknown.join(', ')}`, 'ciphers');
    return read.outcome({ tls: basic });
  }
  const tls: TLSConfig = { ...basic, ...algorithms(spec) };
  const validation = spec.clientValidation ? clientValidation(spec.clientValidation, input, tls, read) : {};
  const session = read.problems.length > 0 ? {} : sessionResumption(spec);
  return read.outcome({ tls: { ...tls, ...validation, ...session } });
}

function algorithms({ ciphers, ecdhCurves, signatureAlgorithms, fingerprints }: TLSSpec): Partial<TLSConfig> {
  return compact({
    ciphers: filled(ciphers),
    ecdhCurves: filled(ecdhCurves),
    signatureAlgorithms: filled(signatureAlgorithms),
    fingerprints: filled(fingerprints),
  });
}

function sessionResumption({ session }: TLSSpec): Partial<TLSConfig> {
  return {
    ...(session?.resumption?.stateless && { statelessSessionResumption: true }),
    ...(session?.resumption?.stateful && { statefulSessionResumption: true }),
  };
}
