import { fail, ok, type Result } from '../../../core/result.ts';

/** When a certificate revocation list is in force; lists without `nextUpdate` never end. */
export interface RevocationList {
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
}

/** One DER element: its tag and its content. */
interface Element {
  readonly tag: number;
  readonly content: Buffer;
}

const sequence = 0x30;
const integer = 0x02;
const utcTime = 0x17;
const generalizedTime = 0x18;

/**
 * Reads the times of a DER encoded revocation list (RFC 5280, section 5.1):
 * `SEQUENCE { SEQUENCE { version?, algorithm, issuer, thisUpdate, nextUpdate?, ... }, algorithm, signature }`.
 */
export function readRevocationList(der: Buffer): Result<RevocationList, string> {
  const [list] = elements(der) ?? [];
  const [toBeSigned, algorithm, signature] = (list?.tag === sequence && elements(list.content)) || [];
  const fields = (toBeSigned?.tag === sequence && elements(toBeSigned.content)) || [];
  // Before the times stand an optional version, the algorithm and the issuer.
  const [time, next] = fields.slice(fields[0]?.tag === integer ? 3 : 2);
  const thisUpdate = time && timeOf(time);
  return thisUpdate && algorithm?.tag === sequence && signature
    ? ok({ thisUpdate, ...(next && timeOf(next) && { nextUpdate: timeOf(next) }) })
    : fail('a PEM block does not hold a certificate revocation list');
}

/** The elements that stand one after the other; undefined when the bytes are not DER. */
function elements(bytes: Buffer): readonly Element[] | undefined {
  const found: Element[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    const short = bytes[at + 1] ?? 0;
    const extra = short < 0x80 ? 0 : short - 0x80;
    // 0x80 alone means that the end is marked in the content, which DER forbids.
    if (short === 0x80 || extra > 4 || at + 2 + extra > bytes.length) return undefined;
    const length = extra === 0 ? short : bytes.readUIntBE(at + 2, extra);
    const start = at + 2 + extra;
    if (start + length > bytes.length) return undefined;
    found.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}

/** UTCTime has two digits for the year: 50 to 99 mean the last century. */
function timeOf({ tag, content }: Element): Date | undefined {
  const text = content.toString('latin1');
  const digits = tag === utcTime ? 2 : tag === generalizedTime ? 4 : 0;
  const match = new RegExp(`^(\\d{${digits}})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z$`).exec(text);
  if (digits === 0 || !match) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const century = digits === 4 ? 0 : year >= 50 ? 1900 : 2000;
  return new Date(Date.UTC(century + year, month - 1, day, hour, minute, second));
}
