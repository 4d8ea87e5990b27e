import { createCipheriv, createDecipheriv, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { type FunctionTable, int, takes, text } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const figures = '0123456789';
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

const randomText = (alphabet: string) =>
  takes([int], (count) =>
    Array.from({ length: Math.max(0, count) }, () => alphabet[randomInt(alphabet.length)]).join(''),
  );

/** Random texts and encryption with a password (sprig). */
export const randomFunctions: FunctionTable = {
  randAlphaNum: randomText(letters + figures),
  randAlpha: randomText(letters),
  randNumeric: randomText(figures),
  randAscii: randomText(printable),
  randBytes: takes([int], (count) => randomBytes(count).toString('base64')),
  uuidv4: takes([], () => randomUUID()),
  encryptAES: takes([text, text], (password, s) => {
    const iv = randomBytes(16);
    const cipher = createCipheriv('aes-256-cbc', keyOf(password), iv);
    return Buffer.concat([iv, cipher.update(s, 'utf8'), cipher.final()]).toString('base64');
  }),
  decryptAES: takes([text, text], (password, s) => {
    const bytes = Buffer.from(s, 'base64');
    try {
      const decipher = createDecipheriv('aes-256-cbc', keyOf(password), bytes.subarray(0, 16));
      return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8');
    } catch {
      throw new TemplateError('the text was not encrypted with this password');
    }
  }),
};

/** Sprig cuts or fills the password with zero bytes to 32 bytes. */
function keyOf(password: string): Buffer {
  const key = Buffer.alloc(32);
  Buffer.from(password).copy(key);
  return key;
}
