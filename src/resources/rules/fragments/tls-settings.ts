import { type Rule, rule } from '../rule.ts';

interface TLSVersions {
  readonly minVersion?: string;
  readonly maxVersion?: string;
  readonly ciphers?: readonly string[];
}

const versions = ['1.0', '1.1', '1.2', '1.3'];

/** Minimum that counts where only a maximum is given. */
const defaultMinimum = '1.2';

function rank(version: string, auto: number): number {
  return version === 'Auto' ? auto : versions.indexOf(version);
}

/** Rules on TLS versions and ciphers. */
export function tlsVersionRules(path: string): readonly Rule[] {
  return [
    ...rule<TLSVersions>(
      107,
      path,
      ({ minVersion, ciphers }) => minVersion !== '1.3' || ciphers === undefined,
      'takes no ciphers with minVersion 1.3: TLS 1.3 does not let them be chosen',
    ),
    ...rule<TLSVersions>(
      108,
      path,
      ({ minVersion, maxVersion }) =>
        maxVersion === undefined || rank(minVersion ?? defaultMinimum, -1) <= rank(maxVersion, versions.length),
      `has a minVersion (${defaultMinimum} when absent) above maxVersion`,
    ),
  ];
}
