import { X509Certificate } from 'node:crypto';
import { fail, ok, type Result } from '../../../core/result.ts';
import { encodePem, type PemBlock, parsePem } from './pem.ts';

/** Reads a PEM block as a certificate that is valid at an instant; the error is one sentence. */
export function readCertificate(block: PemBlock, now: Date): Result<X509Certificate, string> {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(block.bytes);
  } catch {
    return fail(`a PEM block of type ${block.type} does not hold an X.509 certificate`);
  }
  const from = new Date(certificate.validFrom);
  const to = new Date(certificate.validTo);
  if (now < from) return fail(`a certificate is not valid before ${from.toISOString()}`);
  if (now > to) return fail(`a certificate expired on ${to.toISOString()}`);
  return ok(certificate);
}

/** DNS names among the subject alternative names of a certificate. */
export function dnsNames(certificate: X509Certificate): readonly string[] {
  const text = certificate.subjectAltName ?? '';
  return [...text.matchAll(/(?:^|, )DNS:("(?:[^"\\]|\\.)*"|[^,]*)/g)].map(([, name = '']) =>
    name.startsWith('"') ? String(JSON.parse(name)) : name,
  );
}

/** Domains that a server certificate stands for: its DNS names, or its common name when it has none. */
export function certificateDomains(certificate: X509Certificate): readonly string[] {
  const names = dnsNames(certificate);
  if (names.length > 0) return names;
  const common = /^CN=(.*)$/m.exec(certificate.subject)?.[1];
  return common === undefined ? [] : [common];
}

/**
 * The blocks of a CA text that are certificates and valid now, re-encoded; other blocks are dropped silently. Fails with one
 * sentence when nothing is left (spec/policies.md 0.1).
 */
export function validCertificates(text: string, now: Date): Result<readonly PemBlock[], string> {
  const blocks = parsePem(text);
  if (blocks.length === 0) return fail('there is no PEM block');
  const kept: PemBlock[] = [];
  let problem = '';
  for (const block of blocks) {
    const certificate = readCertificate(block, now);
    if (certificate.ok) kept.push(block);
    else problem ||= certificate.error;
  }
  return kept.length > 0 ? ok(kept) : fail(problem);
}

/** Blocks one after the other as PEM text. */
export function encodeBlocks(blocks: readonly PemBlock[]): string {
  return blocks.map(encodePem).join('');
}
