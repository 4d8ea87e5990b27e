import type { BackendTLSValidationSubjectAltName } from '../../generated/types.ts';
import { type Rule, rule } from '../rule.ts';

interface CertificateAuthorities {
  readonly caCertificateRefs?: readonly unknown[];
  readonly wellKnownCACertificates?: string;
}

function hasRefs({ caCertificateRefs }: CertificateAuthorities): boolean {
  return (caCertificateRefs?.length ?? 0) > 0;
}

function hasWellKnown({ wellKnownCACertificates }: CertificateAuthorities): boolean {
  return (wellKnownCACertificates ?? '') !== '';
}

/** Rule 2: certificates are named, or the system's are used, not both. */
export function caSourceRules(path: string): readonly Rule[] {
  const check = (value: CertificateAuthorities): boolean => !(hasRefs(value) && hasWellKnown(value));
  return rule(2, path, check, 'takes only one of caCertificateRefs, wellKnownCACertificates');
}

function given(text: string | undefined): boolean {
  return (text ?? '') !== '';
}

/** Rules on what a backend's certificate is checked against. */
export function backendTLSValidationRules(path: string): readonly Rule[] {
  const names = `${path}.subjectAltNames[]`;
  type Name = BackendTLSValidationSubjectAltName;
  return [
    ...caSourceRules(path),
    ...rule<CertificateAuthorities>(
      3,
      path,
      (value) => hasRefs(value) || hasWellKnown(value),
      'needs caCertificateRefs or wellKnownCACertificates',
    ),
    ...rule<Name>(
      4,
      names,
      ({ type, hostname }) => type !== 'Hostname' || given(hostname),
      'needs hostname with type Hostname',
    ),
    ...rule<Name>(
      5,
      names,
      ({ type, hostname }) => type === 'Hostname' || !given(hostname),
      'takes hostname only with type Hostname',
    ),
    ...rule<Name>(6, names, ({ type, uri }) => type !== 'URI' || given(uri), 'needs uri with type URI'),
    ...rule<Name>(7, names, ({ type, uri }) => type === 'URI' || !given(uri), 'takes uri only with type URI'),
  ];
}
