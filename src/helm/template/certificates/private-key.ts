import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { TemplateError } from '../template-error.ts';
import { contentOf, integer, readSequence, sequence } from './der.ts';
import { pem } from './pem.ts';

/** A new private key as PEM in the form of sprig's `genPrivateKey`: rsa, dsa, ecdsa (P-256) or ed25519. */
export function generateKey(type: string): string {
  switch (type) {
    case '':
    case 'rsa':
      return keyPem(generateKeyPairSync('rsa', { modulusLength: 4096 }).privateKey);
    case 'ecdsa':
      return keyPem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
    case 'ed25519':
      return keyPem(generateKeyPairSync('ed25519').privateKey);
    case 'dsa':
      return dsaPem(generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }).privateKey);
    default:
      return `Unknown type ${type}`;
  }
}

/** A new RSA key for a certificate. */
export function certificateKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

/** A private key as PEM, each type in its traditional form. */
export function keyPem(key: KeyObject): string {
  const forms = { rsa: 'pkcs1', ec: 'sec1' } as const;
  const type =
    key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'ec' ? forms[key.asymmetricKeyType] : 'pkcs8';
  return key.export({ format: 'pem', type }).toString();
}

/** A private key from PEM, or a TemplateError. */
export function readKey(text: string): KeyObject {
  try {
    return createPrivateKey(text);
  } catch {
    throw new TemplateError('the private key is no PEM of a kind that is known');
  }
}

/** OpenSSL's form of DSA keys: version, p, q, g, public and private value. */
function dsaPem(key: KeyObject): string {
  const [, algorithm, wrapped] = readSequence(key.export({ format: 'der', type: 'pkcs8' }));
  const parameters = readSequence(readSequence(algorithm ?? Buffer.alloc(0))[1] ?? Buffer.alloc(0));
  const secret = contentOf(wrapped ?? Buffer.alloc(0));
  const numbers = parameters.map((part) => BigInt(`0x${contentOf(part).toString('hex')}`));
  const [p = 1n, , g = 1n] = numbers;
  const x = BigInt(`0x${contentOf(secret).toString('hex')}`);
  const open = power(g, x, p).toString(16);
  const y = integer(Buffer.from(open.length % 2 ? `0${open}` : open, 'hex'));
  return pem('DSA PRIVATE KEY', sequence(integer(Buffer.from([0])), ...parameters, y, secret));
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let out = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) out = (out * square) % modulus;
    square = (square * square) % modulus;
  }
  return out;
}
