import type { TLSConfig, TLSVersion } from '../../ir/tls.ts';
import { type Message, withoutDefaults } from '../messages.ts';

const versions: Readonly<Record<string, string>> = {
  '1.0': 'TLSv1_0',
  '1.1': 'TLSv1_1',
  '1.2': 'TLSv1_2',
  '1.3': 'TLSv1_3',
};

/** Versions and algorithms (TlsParameters); undefined when nothing is set, empty when only versions without effect are. */
export function tlsParameters(tls: TLSConfig): Message | undefined {
  const fields = withoutDefaults({
    tlsMinimumProtocolVersion: tlsVersion(tls.minVersion),
    tlsMaximumProtocolVersion: tlsVersion(tls.maxVersion),
    cipherSuites: tls.ciphers,
    ecdhCurves: tls.ecdhCurves,
    signatureAlgorithms: tls.signatureAlgorithms,
  });
  const isSet = Object.keys(fields).length > 0 || Boolean(tls.minVersion) || Boolean(tls.maxVersion);
  return isSet ? fields : undefined;
}

/** Auto and versions that are not known leave the choice to Envoy. */
function tlsVersion(version: TLSVersion | undefined): string | undefined {
  return version ? versions[version] : undefined;
}
