import { createHash, createPublicKey, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import {
  bits,
  boolean,
  contentOf,
  der,
  integer,
  objectId,
  octets,
  readSequence,
  sequence,
  set,
  tagged,
  time,
} from './der.ts';
import { pem } from './pem.ts';

/** What a certificate is for. */
export interface CertificateRequest {
  readonly commonName: string;
  readonly ips: readonly string[];
  readonly dnsNames: readonly string[];
  readonly days: number;
  readonly isCA: boolean;
  readonly key: KeyObject;
  readonly now: Date;
  /** Absent for one that signs itself. */
  readonly issuer?: { readonly certificate: string; readonly key: KeyObject };
}

/** A certificate as PEM (RFC 5280), with the extensions that sprig's functions set. */
export function makeCertificate(request: CertificateRequest): string {
  const { commonName, days, key, now, issuer } = request;
  const signer = issuer?.key ?? key;
  const algorithm = signatureAlgorithm(signer);
  const subject = name(commonName);
  const parent = issuer && parentOf(issuer.certificate);
  const until = new Date(now.getTime() + days * 86_400_000);
  const serial = randomBytes(16);
  const body = sequence(
    tagged(0, integer(Buffer.from([2]))),
    integer(serial),
    algorithm,
    parent?.subject ?? subject,
    sequence(time(now), time(until)),
    subject,
    createPublicKey(key as never).export({ format: 'der', type: 'spki' }),
    tagged(3, sequence(...extensions(request, parent?.keyId))),
  );
  const digest = signer.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  return pem('CERTIFICATE', sequence(body, algorithm, bits(sign(digest, body, signer))));
}

/** Subject and key identifier of the certificate that signs. */
function parentOf(certificate: string): { readonly subject: Buffer; readonly keyId: Buffer | undefined } {
  const [body = Buffer.alloc(0)] = readSequence(new X509Certificate(certificate).raw);
  const parts = readSequence(body);
  const marker = objectId('2.5.29.14');
  const found = parts
    .filter((part) => part[0] === 0xa3)
    .flatMap((part) => readSequence(contentOf(part)))
    .find((extension) => readSequence(extension)[0]?.equals(marker));
  const value = found && readSequence(found).at(-1);
  return { subject: parts[5] ?? Buffer.alloc(0), keyId: value && contentOf(contentOf(value)) };
}

function signatureAlgorithm(key: KeyObject): Buffer {
  switch (key.asymmetricKeyType) {
    case 'ec':
      return sequence(objectId('1.2.840.10045.4.3.2'));
    case 'ed25519':
      return sequence(objectId('1.3.101.112'));
    default:
      return sequence(objectId('1.2.840.113549.1.1.11'), der(0x05));
  }
}

function name(commonName: string): Buffer {
  const text = /^[A-Za-z0-9 '()+,./:=?-]*$/.test(commonName) ? 0x13 : 0x0c;
  return sequence(set(sequence(objectId('2.5.4.3'), der(text, Buffer.from(commonName)))));
}

function extensions(
  { isCA, ips, dnsNames, key }: CertificateRequest,
  authority: Buffer | undefined,
): readonly Buffer[] {
  const usage = isCA ? bits(Buffer.from([0b1010_0100]), 2) : bits(Buffer.from([0b1010_0000]), 5);
  const purposes = sequence(objectId('1.3.6.1.5.5.7.3.1'), objectId('1.3.6.1.5.5.7.3.2'));
  const names = [
    ...dnsNames.map((dns) => tagged(2, Buffer.from(dns), false)),
    ...ips.map((ip) => tagged(7, address(ip), false)),
  ];
  return [
    extension('2.5.29.15', usage, true),
    extension('2.5.29.37', purposes),
    extension('2.5.29.19', isCA ? sequence(boolean(true)) : sequence(), true),
    ...(isCA ? [extension('2.5.29.14', octets(keyId(key)))] : []),
    ...(authority ? [extension('2.5.29.35', sequence(tagged(0, authority, false)))] : []),
    ...(names.length > 0 ? [extension('2.5.29.17', sequence(...names))] : []),
  ];
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return sequence(objectId(id), ...(critical ? [boolean(true)] : []), octets(value));
}

/** The hash of the public key's bits (RFC 5280 4.2.1.2). */
function keyId(key: KeyObject): Buffer {
  const spki = createPublicKey(key as never).export({ format: 'der', type: 'spki' });
  const bitString = readSequence(spki)[1] ?? Buffer.alloc(0);
  return createHash('sha1').update(contentOf(bitString).subarray(1)).digest();
}

function address(ip: string): Buffer {
  if (isIPv4(ip)) return Buffer.from(ip.split('.').map(Number));
  if (!isIPv6(ip)) return Buffer.alloc(0);
  const expanded = ip.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((part) => part.toString(16)).join(':'),
  );
  const [head = '', tail] = expanded.split('::');
  const groups = (part: string | undefined): readonly string[] => (part ? part.split(':') : []);
  const [left, right] = [groups(head), groups(tail)];
  const gap = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return Buffer.from([...left, ...gap, ...right].map((group) => group.padStart(4, '0')).join(''), 'hex');
}
