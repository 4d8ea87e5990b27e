import { createPrivateKey, type KeyObject, type X509Certificate } from 'node:crypto';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Secret } from '../../../resources/kinds/secret.ts';
import { encodePem, type PemBlock, parsePem } from './pem.ts';
import { certificateDomains, dnsNames, encodeBlocks, readCertificate } from './x509.ts';

/** What a TLS Secret holds, checked. */
export interface ServerCertificate {
  /** The chain, re-encoded, in base64. */
  readonly certificate: string;
  /** The private key, re-encoded, in base64. */
  readonly privateKey: string;
  /** OCSP staple in base64, where the Secret has one. */
  readonly ocspStaple?: string;
  /** Algorithm of the leaf's public key: a listener may serve one certificate for each pair of algorithm and domain. */
  readonly algorithm: string;
  readonly domains: readonly string[];
  readonly dnsNames: readonly string[];
}

/**
 * Reads a Secret of type kubernetes.io/tls: every block of the chain must be a certificate that is valid at `now`, the first one
 * is the leaf, and the key must belong to it. The error is one sentence (spec/gateway-api.md 5.3).
 */
export function readServerCertificate(secret: Secret, now: Date): Result<ServerCertificate, string> {
  const place = `Secret ${secret.metadata.namespace}/${secret.metadata.name}`;
  const chain = readChain(decode(secret.data?.['tls.crt']), now);
  if (!chain.ok) return fail(`${place}, key tls.crt: ${chain.error}.`);
  const key = readKey(decode(secret.data?.['tls.key']));
  if (!key) return fail(`${place}, key tls.key: there is no readable private key.`);
  const { leaf, blocks } = chain.value;
  if (!leaf.checkPrivateKey(key.key)) return fail(`${place}: the private key does not belong to the certificate.`);
  const ocspStaple = secret.data?.['tls.ocsp-staple'];
  return ok({
    certificate: Buffer.from(encodeBlocks(blocks)).toString('base64'),
    privateKey: Buffer.from(encodePem(key.block)).toString('base64'),
    ...(ocspStaple && { ocspStaple }),
    algorithm: leaf.publicKey.asymmetricKeyType ?? '',
    domains: certificateDomains(leaf),
    dnsNames: dnsNames(leaf),
  });
}

function decode(base64: string | undefined): string {
  return Buffer.from(base64 ?? '', 'base64').toString('latin1');
}

interface Chain {
  readonly leaf: X509Certificate;
  readonly blocks: readonly PemBlock[];
}

function readChain(text: string, now: Date): Result<Chain, string> {
  const blocks = parsePem(text);
  let leaf: X509Certificate | undefined;
  for (const block of blocks) {
    const certificate = readCertificate(block, now);
    if (!certificate.ok) return certificate;
    leaf ??= certificate.value;
  }
  return leaf ? ok({ leaf, blocks }) : fail('there is no PEM block');
}

const keyTypes: Readonly<Record<string, 'pkcs8' | 'pkcs1' | 'sec1'>> = {
  'PRIVATE KEY': 'pkcs8',
  'RSA PRIVATE KEY': 'pkcs1',
  'EC PRIVATE KEY': 'sec1',
};

/** The first block that is a private key and can be read; other blocks (parameters, for instance) are skipped. */
function readKey(text: string): { readonly key: KeyObject; readonly block: PemBlock } | undefined {
  for (const block of parsePem(text)) {
    const type = keyTypes[block.type];
    if (!type) continue;
    try {
      return { key: createPrivateKey({ key: block.bytes, format: 'der', type }), block };
    } catch {
      // Not a key after all: a later block may be one.
    }
  }
  return undefined;
}
