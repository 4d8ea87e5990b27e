import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

/** Why a text is not a JSON Web Key Set that Envoy takes, in a few words; undefined for a good one. */
export function jwksProblem(text: string): string | undefined {
  let set: JsonValue;
  try {
    set = JSON.parse(text);
  } catch {
    return 'the text is not JSON';
  }
  const keys = isObject(set) ? set.keys : undefined;
  if (!Array.isArray(keys)) return 'there is no list keys';
  if (keys.length === 0) return 'the list keys is empty';
  for (const [i, key] of keys.entries()) {
    const problem = isObject(key) ? keyProblem(key) : 'it is no object';
    if (problem !== undefined) return `keys[${i}]: ${problem}`;
  }
  return undefined;
}

function keyProblem(key: JsonObject): string | undefined {
  const { kty } = key;
  if (typeof kty !== 'string') return 'kty is missing';
  const members = required[kty];
  // Envoy passes over kinds of keys that it does not know, as long as another one is there.
  if (!members) return undefined;
  for (const member of members) {
    const value = key[member];
    if (typeof value !== 'string' || value === '') return `${member} is missing`;
    if (member !== 'crv' && !/^[A-Za-z0-9_-]+=*$/.test(value)) return `${member} is not base64url`;
  }
  if (kty === 'RSA' && Buffer.from(String(key.n), 'base64url').length < minRSABytes)
    return 'n is too short for an RSA key';
  return kty === 'oct' || isReadable(key) ? undefined : `its numbers are no ${kty} key`;
}

/** Envoy's TLS library reads RSA keys of 512 bits and more. */
const minRSABytes = 64;

const required: Readonly<Record<string, readonly string[]>> = {
  RSA: ['n', 'e'],
  EC: ['crv', 'x', 'y'],
  oct: ['k'],
  OKP: ['crv', 'x'],
};

function isReadable(key: JsonObject): boolean {
  try {
    createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
}
