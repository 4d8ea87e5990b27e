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
  const plain = s.replace(/[\r\n]/g, '');
  const good = /^[A-Za-z0-9+/]*/.exec(plain)?.[0].length ?? 0;
  if (plain.length % 4 === 0 && /^={0,2}$/.test(plain.slice(good))) return Buffer.from(plain, 'base64').toString();
  const at = good < plain.length && plain[good] !== '=' ? good : good - (good % 4);
  return `illegal base64 data at input byte ${at}`;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  const out = groups.map((group) => digits[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
  return out.padEnd(Math.ceil(out.length / 8) * 8, '=');
}

function fromBase32(s: string): string {
  const plain = s.replace(/=+$/, '');
  const wrong = plain.search(/[^A-Z2-7]/);
  if (wrong >= 0) return `illegal base32 data at input byte ${wrong}`;
  const bits = [...plain].map((char) => digits.indexOf(char).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
}

function adler32(s: string): string {
  let [a, b] = [1, 0];
  for (const byte of Buffer.from(s)) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return String(b * 65536 + a);
}
