import { compact } from '../../../core/compact.ts';
import { sha256Hex } from '../../../core/hash.ts';
import type {
  StringMatch as StringMatchSpec,
  ClientTrafficPolicyTLSClientValidation as ValidationSpec,
} from '../../../resources/generated/types.ts';
import type { FieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import { stringMatch } from '../../fields/string-match.ts';
import { encodeBlocks, validCertificates } from '../../gateway-api/certificate/x509.ts';
import type { StringMatch } from '../../ir/match.ts';
import type { TLSCACertificate, TLSConfig } from '../../ir/tls.ts';
import { clientCAName } from '../../policies/policy-names.ts';
import type { ClientInput } from '../from-api-hooks.ts';
import { readObjectData } from './object-data.ts';
import { readRevocationLists } from './revocation-lists.ts';

/** What each mode asks of clients; modes that verify need CA certificates. */
const modes = {
  Request: { flags: { acceptUntrusted: true }, verifies: false },
  RequireAny: { flags: { requireClientCertificate: true, acceptUntrusted: true }, verifies: false },
  VerifyIfGiven: { flags: {}, verifies: true },
  RequireAndVerify: { flags: { requireClientCertificate: true }, verifies: true },
} as const;

/** Verification of client certificates. The flags of the mode stay when a CA or a revocation list cannot be used. */
export function clientValidation(
  spec: ValidationSpec,
  input: ClientInput,
  current: TLSConfig,
  read: FieldReader,
): Partial<TLSConfig> {
  const mode = modes[spec.mode ?? (spec.optional ? 'VerifyIfGiven' : 'RequireAndVerify')];
  const flags: Partial<TLSConfig> = { clientValidationEnabled: true, ...mode.flags };
  const caCertificate = readCAs(spec, input, read);
  if (read.problems.length > 0) return flags;
  if (mode.verifies && !caCertificate) {
    read.problem('names no CA to verify clients with: set caCertificateRefs', 'clientValidation');
    return flags;
  }
  const verified: Partial<TLSConfig> = { ...flags, ...compact({ caCertificate }), ...pins(spec, current) };
  const crl = spec.crl && readRevocationLists(spec.crl, input, read);
  return { ...verified, ...compact({ crl }) };
}

/** The certificates of all references, each once; those that are expired or not yet valid are dropped. */
function readCAs(
  spec: ValidationSpec,
  { policy, context }: ClientInput,
  read: FieldReader,
): TLSCACertificate | undefined {
  const seen = new Set<string>();
  let text = '';
  for (const [index, ref] of (spec.caCertificateRefs ?? []).entries()) {
    const at = ['clientValidation', 'caCertificateRefs', index] as const;
    const data = readObjectData(context, ref, policy, 'ca.crt');
    const blocks = data.ok ? validCertificates(data.value, context.options.now) : data;
    if (!blocks.ok) {
      read.problem(blocks.error, ...at);
      return undefined;
    }
    const fresh = blocks.value.filter(({ bytes }) => {
      const digest = sha256Hex(bytes);
      if (seen.has(digest)) return false;
      seen.add(digest);
      return true;
    });
    text += encodeBlocks(fresh);
  }
  if (text === '') return undefined;
  return { name: clientCAName(policy), certificate: Buffer.from(text).toString('base64') };
}

function pins(spec: ValidationSpec, current: TLSConfig): Partial<TLSConfig> {
  const spki = [...(current.verifyCertificateSpki ?? []), ...(spec.spkiHashes ?? [])];
  const hashes = [...(current.verifyCertificateHash ?? []), ...(spec.certificateHashes ?? [])];
  const names = [...(current.matchTypedSubjectAltNames ?? []), ...subjectAltNames(spec)];
  return compact({
    verifyCertificateSpki: filled(spki),
    verifyCertificateHash: filled(hashes),
    allowExpiredCertificate: spec.allowExpiredCertificate || undefined,
    matchTypedSubjectAltNames: filled(names),
  });
}

function subjectAltNames({ subjectAltNames: spec }: ValidationSpec): readonly StringMatch[] {
  const typed = (name: string, matches: readonly StringMatchSpec[] = []): readonly StringMatch[] =>
    matches.map((match) => stringMatch(match, name));
  return [
    ...typed('DNS', spec?.dnsNames),
    ...typed('EMAIL', spec?.emailAddresses),
    ...typed('IP_ADDRESS', spec?.ipAddresses),
    ...typed('URI', spec?.uris),
    ...(spec?.otherNames ?? []).map((match) => stringMatch(match, match.oid)),
  ];
}
