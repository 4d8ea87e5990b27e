/** DER, the encoding of certificates (X.690): a tag, a length and the content. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), length(body.length), body]);
}

function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const bytes = Buffer.from(size.toString(16).padStart(size < 0x100 ? 2 : size < 0x10000 ? 4 : 6, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

export const sequence = (...content: readonly Uint8Array[]): Buffer => der(0x30, ...content);
export const set = (...content: readonly Uint8Array[]): Buffer => der(0x31, ...content);
export const octets = (content: Uint8Array): Buffer => der(0x04, content);
export const bits = (content: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.from([unused]), content);
export const boolean = (value: boolean): Buffer => der(0x01, Buffer.from([value ? 0xff : 0]));
/** A context-specific tag around content. */
export const tagged = (number: number, content: Uint8Array, constructed = true): Buffer =>
  der((constructed ? 0xa0 : 0x80) | number, content);

/** A non-negative integer from its bytes; a zero keeps the sign bit clear. */
export function integer(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0);
  const short = start < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(start));
  return der(0x02, (short[0] ?? 0) >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0), short);
}

/** An object identifier such as `2.5.29.15`. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): readonly number[] {
  const out = [value & 0x7f];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) out.unshift((left & 0x7f) | 0x80);
  return out;
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 4.1.2.5). */
export function time(date: Date): Buffer {
  const digits = date
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '');
  return date.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}

/** The direct members of a DER sequence. */
export function readSequence(bytes: Buffer): readonly Buffer[] {
  const out: Buffer[] = [];
  const whole = header(bytes, 0);
  for (let at = whole.start; at < whole.end; ) {
    const { end } = header(bytes, at);
    out.push(bytes.subarray(at, end));
    at = end;
  }
  return out;
}

/** The content of one DER element. */
export function contentOf(element: Buffer): Buffer {
  const { start, end } = header(element, 0);
  return element.subarray(start, end);
}

function header(bytes: Buffer, at: number): { readonly start: number; readonly end: number } {
  const first = bytes[at + 1] ?? 0;
  if (first < 0x80) return { start: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  const start = at + 2 + count;
  return { start, end: start + bytes.readUIntBE(at + 2, count) };
}
