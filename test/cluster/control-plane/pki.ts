import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const openssl = promisify(execFile);

/** A certificate with its key, both PEM. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

/** What a certificate is issued for: a server's names or a client's user and group. */
export interface CertificateRequest {
  readonly commonName: string;
  readonly organisation?: string;
  /** subjectAltName of a server, e.g. `DNS:localhost,IP:127.0.0.1`; a client certificate has none. */
  readonly names?: string;
}

/** Makes a certificate authority in a folder (ca.crt, ca.key); EC keys, so that it takes milliseconds. */
export async function createAuthority(folder: string): Promise<string> {
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const files = ['-keyout', join(folder, 'ca.key'), '-out', join(folder, 'ca.crt')];
  await openssl('openssl', [...args, '-subj', '/CN=test-ca', ...files]);
  return readFile(join(folder, 'ca.crt'), 'utf8');
}

/** Issues a certificate of the folder's authority; `base` names its files there. */
export async function issueCertificate(folder: string, base: string, request: CertificateRequest): Promise<KeyPair> {
  const file = (ending: string): string => join(folder, `${base}.${ending}`);
  const organisation = request.organisation ? `/O=${request.organisation}` : '';
  const usage = request.names ? 'serverAuth' : 'clientAuth';
  const names = request.names ? `\nsubjectAltName=${request.names}` : '';
  await writeFile(file('ext'), `extendedKeyUsage=${usage}${names}\n`);
  const key = ['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await openssl('openssl', [
    ...key,
    '-keyout',
    file('key'),
    '-out',
    file('csr'),
    '-subj',
    `${organisation}/CN=${request.commonName}`,
  ]);
  const authority = [
    '-CA',
    join(folder, 'ca.crt'),
    '-CAkey',
    join(folder, 'ca.key'),
    '-CAcreateserial',
    '-CAserial',
    file('srl'),
  ];
  await openssl('openssl', [
    'x509',
    '-req',
    '-in',
    file('csr'),
    '-out',
    file('crt'),
    '-days',
    '2',
    '-extfile',
    file('ext'),
    ...authority,
  ]);
  return { cert: await readFile(file('crt'), 'utf8'), key: await readFile(file('key'), 'utf8') };
}

/** The key pair that signs ServiceAccount tokens: sa.key and sa.pub. */
export async function createServiceAccountKeys(folder: string): Promise<void> {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(join(folder, 'sa.key'), pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(join(folder, 'sa.pub'), pair.publicKey.export({ type: 'spki', format: 'pem' }));
}
