import { gunzipSync, gzipSync } from 'node:zlib';
import { parseJsonObject } from '../../core/remote/parse-json.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Release } from './release.ts';

const gzipMagic = Buffer.from([0x1f, 0x8b]);

/** The value of a record's `data.release` as it stands in the Secret: JSON, gzip, base64, and the base64 of Secrets around it. */
export function encodeRelease(release: Release): string {
  const inner = gzipSync(JSON.stringify(release), { level: 9 }).toString('base64');
  return Buffer.from(inner).toString('base64');
}

/** Reads such a value; JSON that is not compressed is taken too, as by Helm. The error is a clause. */
export function decodeRelease(data: string): Result<Release, string> {
  const bytes = Buffer.from(Buffer.from(data, 'base64').toString('latin1'), 'base64');
  try {
    const text = bytes.subarray(0, 2).equals(gzipMagic) ? gunzipSync(bytes) : bytes;
    const value = parseJsonObject(text.toString('utf8'));
    const complete = typeof value?.name === 'string' && typeof value.version === 'number' && value.info !== undefined;
    return complete ? ok(value as unknown as Release) : fail('it is not a release record of Helm');
  } catch (error) {
    return fail(`it cannot be uncompressed (${error instanceof Error ? error.message : String(error)})`);
  }
}
