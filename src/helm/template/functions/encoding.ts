import { createHash } from 'node:crypto';
import { readYaml } from '../../read-yaml.ts';
import { any, type FunctionTable, takes, text } from '../function-table.ts';
import { printJson } from '../print-json.ts';
import { printPrettyYaml, printYaml } from '../print-yaml.ts';
import { TemplateError } from '../template-error.ts';
import { toValue, typeOf, type Value } from '../value.ts';

const hash = (algorithm: string) => takes([text], (s) => createHash(algorithm).update(s).digest('hex'));

/** YAML, JSON, Base64 and hashes. */
export const encodingFunctions: FunctionTable = {
  toYaml: takes([any], printYaml),
  mustToYaml: takes([any], printYaml),
  toYamlPretty: takes([any], printPrettyYaml),
  fromYaml: takes([text], (s) =>
    reading(
      () => mapOf(readYaml(s, { duplicates: true })),
      (error) => new Map([['Error', error]]),
    ),
  ),
  fromYamlArray: takes([text], (s) =>
    reading(
      () => listOf(readYaml(s, { duplicates: true })),
      (error) => [error],
    ),
  ),
  toJson: takes([any], (value) => printJson(value)),
  mustToJson: takes([any], (value) => printJson(value)),
  toRawJson: takes([any], (value) => printJson(value, { raw: true })),
  mustToRawJson: takes([any], (value) => printJson(value, { raw: true })),
  toPrettyJson: takes([any], (value) => printJson(value, { indent: 2 })),
  mustToPrettyJson: takes([any], (value) => printJson(value, { indent: 2 })),
  fromJson: takes([text], (s) =>
    reading(
      () => mapOf(JSON.parse(s)),
      (error) => new Map([['Error', error]]),
    ),
  ),
  fromJsonArray: takes([text], (s) =>
    reading(
      () => listOf(JSON.parse(s)),
      (error) => [error],
    ),
  ),
  mustFromJson: takes([text], (s) => {
    try {
      return toValue(JSON.parse(s));
    } catch (error) {
      throw new TemplateError(`no valid JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  }),
  b64enc: takes([text], (s) => Buffer.from(s).toString('base64')),
  b64dec: takes([text], fromBase64),
  b32enc: takes([text], (s) => base32(Buffer.from(s))),
  b32dec: takes([text], fromBase32),
  sha1sum: hash('sha1'),
  sha256sum: hash('sha256'),
  sha512sum: hash('sha512'),
  adler32sum: takes([text], adler32),
};

function reading(read: () => Value, failed: (error: string) => Value): Value {
  try {
    return read();
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function mapOf(data: unknown): Value {
  const value = data === null ? new Map<string, Value>() : toValue(data);
  if (!(value instanceof Map)) throw new Error(`cannot read a value of type ${typeOf(value)} as a map`);
  return value;
}

function listOf(data: unknown): Value {
  const value = data === null ? [] : toValue(data);
  if (!Array.isArray(value)) throw new Error(`cannot read a value of type ${typeOf(value)} as a list`);
  return value;
}

function fromBase64(s: string): string {
  const wrong = wrongBase64(s);
  return wrong === undefined ? Buffer.from(s, 'base64').toString() : `illegal base64 data at input byte ${wrong}`;
}

/** Where Go's decoder gives up, line breaks counted; undefined when it reads all. */
function wrongBase64(s: string): number | undefined {
  const chars = [...s.matchAll(/[^\r\n]/gs)].map(({ 0: char, index }) => ({ char, index }));
  const good = chars.findIndex(({ char }) => !/[A-Za-z0-9+/]/.test(char));
  const used = (good < 0 ? chars.length : good) % 4;
  const first = chars[good];
  if (first === undefined) return used === 0 ? undefined : s.length - used;
  if (first.char !== '=' || used < 2) return first.index;
  const second = chars[good + 1];
  if (used === 3) return second?.index;
  if (second?.char !== '=') return second === undefined ? s.length : second.index - 1;
  return chars[good + 2]?.index;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  const out = groups.map((group) => digits[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
  return out.padEnd(Math.ceil(out.length / 8) * 8, '=');
}

function fromBase32(s: string): string {
  const plain = s.replace(/[\r\n]/g, '');
  const good = /^[A-Z2-7]*/.exec(plain)?.[0].length ?? 0;
  const wrong = wrongBase32(plain, good);
  if (wrong !== undefined) return `illegal base32 data at input byte ${wrong}`;
  const bits = [...plain.slice(0, good)].map((char) => digits.indexOf(char).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
}

/** Where Go's decoder gives up; `good` is how many digits come first. What follows whole padding does not count. */
function wrongBase32(plain: string, good: number): number | undefined {
  const used = good % 8;
  const rest = plain.slice(good);
  if (rest === '') return used === 0 ? undefined : good - used;
  if (rest[0] !== '=' || used < 2 || rest.length > 8) return good;
  const wanted = 8 - used;
  if (rest.length < wanted) return plain.length;
  const padding = Math.min(/^=*/.exec(rest)?.[0].length ?? 0, wanted);
  if (padding < wanted) return good + padding - 1;
  return used === 3 || used === 6 ? good : undefined;
}

function adler32(s: string): string {
  let [a, b] = [1, 0];
  for (const byte of Buffer.from(s)) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return String(b * 65536 + a);
}
