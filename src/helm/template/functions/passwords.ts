import { createHmac, scryptSync } from 'node:crypto';
import bcrypt from 'bcryptjs';
import { type FunctionTable, int, takes, text } from '../function-table.ts';

/** Hashes of passwords, and passwords from one master password (sprig). */
export const passwordFunctions: FunctionTable = {
  bcrypt: takes([text], hash),
  htpasswd: takes([text, text], (user, password) =>
    user.includes(':') ? `invalid username: ${user}` : `${user}:${hash(password)}`,
  ),
  derivePassword: takes([int, text, text, text, text], derivePassword),
};

/** With the cost and the prefix of Go's bcrypt. */
function hash(password: string): string {
  return bcrypt.hashSync(password, bcrypt.genSaltSync(10).replace(/^\$2b/, '$2a'));
}

/** Shapes of passwords: each letter stands for a class of characters. */
const shapes: Readonly<Record<string, string>> = {
  maximum: 'anoxxxxxxxxxxxxxxxxx axxxxxxxxxxxxxxxxxno',
  long:
    'CvcvnoCvcvCvcv CvcvCvcvnoCvcv CvcvCvcvCvcvno CvccnoCvcvCvcv CvccCvcvnoCvcv CvccCvcvCvcvno CvcvnoCvccCvcv ' +
    'CvcvCvccnoCvcv CvcvCvccCvcvno CvcvnoCvcvCvcc CvcvCvcvnoCvcc CvcvCvcvCvccno CvccnoCvccCvcv CvccCvccnoCvcv ' +
    'CvccCvccCvcvno CvcvnoCvccCvcc CvcvCvccnoCvcc CvcvCvccCvccno CvccnoCvcvCvcc CvccCvcvnoCvcc CvccCvcvCvccno',
  medium: 'CvcnoCvc CvcCvcno',
  short: 'Cvcn',
  basic: 'aaanaaan aannaaan aaannaaa',
  pin: 'nnnn',
};

const classes: Readonly<Record<string, string>> = {
  V: 'AEIOU',
  C: 'BCDFGHJKLMNPQRSTVWXYZ',
  v: 'aeiou',
  c: 'bcdfghjklmnpqrstvwxyz',
  A: 'AEIOUBCDFGHJKLMNPQRSTVWXYZ',
  a: 'AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz',
  n: '0123456789',
  o: "@&%?,=[]_:-+*$#!'^~;()/.",
  x: 'AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()',
};

const scope = 'com.lyndir.masterpassword';

/** The Master Password algorithm: the same inputs give the same password anywhere. */
function derivePassword(counter: number, type: string, password: string, user: string, site: string): string {
  const choices = Object.hasOwn(shapes, type) ? shapes[type]?.split(' ') : undefined;
  if (!choices) return `cannot find password template ${type}`;
  const salt = Buffer.concat([Buffer.from(scope), sized(user)]);
  const key = scryptSync(password, salt, 64, { N: 32768, r: 8, p: 2, maxmem: 2 ** 27 });
  const seed = createHmac('sha256', key)
    .update(Buffer.concat([Buffer.from(scope), sized(site), number(counter)]))
    .digest();
  const shape = choices[(seed[0] ?? 0) % choices.length] ?? '';
  return [...shape]
    .map((letter, index) => {
      const characters = classes[letter] ?? '';
      return characters[(seed[index + 1] ?? 0) % characters.length];
    })
    .join('');
}

function sized(value: string): Buffer {
  return Buffer.concat([number(Buffer.byteLength(value)), Buffer.from(value)]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
