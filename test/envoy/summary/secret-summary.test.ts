import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { filterSecrets, summarizeSecrets } from '../../../src/envoy/summary/secret-summary.ts';
import type { SummaryFilter } from '../../../src/envoy/summary/summary-table.ts';
import { makeCertificate } from '../../translate/gateway-api/certificate/make-certificate.ts';
import { dumpEntry } from '../dump-entry.ts';

// Valid from 2029-01-01 to 2031-01-01.
const { certificate } = await makeCertificate('a.example.com');
const bytes = { inline_bytes: Buffer.from(certificate).toString('base64') };
const key = { inline_string: 'very private' };
const cells = (secret: JsonObject, now = '2030-01-01'): readonly string[] =>
  summarizeSecrets([dumpEntry(secret)], new Date(now)).rows[0]?.slice(1) ?? [];

describe('the summary of secrets', () => {
  it.each<readonly [string, JsonObject, string]>([
    ['certificate', { tls_certificate: { certificate_chain: bytes, private_key: key } }, 'certificate'],
    ['certificate in text', { tls_certificate: { certificate_chain: { inline_string: certificate } } }, 'certificate'],
    ['authority', { validation_context: { trusted_ca: bytes } }, 'ca'],
  ])('reads the %s', (_, secret, kind) => {
    expect(cells(secret)).toEqual([kind, 'active', 'CN=a.example.com', '01', '2031-01-01T00:00:00Z', 'yes']);
  });

  it.each([
    ['2028-12-31', 'not yet'],
    ['2029-01-02', 'yes'],
    ['2031-01-02', 'expired'],
  ])('judges it at %s: %s', (now, valid) => {
    expect(cells({ tls_certificate: { certificate_chain: bytes } }, now).at(-1)).toBe(valid);
  });

  it.each<readonly [JsonObject, readonly string[]]>([
    [
      { tlsCertificate: { certificateChain: { inlineString: 'text' } } },
      ['certificate', 'active', '-', '-', '-', 'unreadable'],
    ],
    [{ tls_certificate: { certificate_chain: { filename: 'a' } } }, ['certificate', 'active', '-', '-', '-', '-']],
    [{ session_ticket_keys: { keys: [key] } }, ['ticket-keys', 'active', '-', '-', '-', '-']],
    [{ generic_secret: { secret: key } }, ['generic', 'active', '-', '-', '-', '-']],
    [{}, ['-', 'active', '-', '-', '-', '-']],
  ])('of %j', (secret, expected) => {
    expect(cells(secret)).toEqual(expected);
  });

  it.each<readonly [SummaryFilter, readonly string[]]>([
    [{ name: 'B' }, ['b']],
    [{ type: 'CA' }, ['b']],
    [{ status: 'warming' }, ['b']],
    [{ type: 'c' }, []],
  ])('is narrowed by %j', (filter, names) => {
    const entries = [
      dumpEntry({ name: 'a', generic_secret: {} }),
      dumpEntry({ name: 'b', validation_context: {} }, { state: 'warming' }),
    ];
    expect(filterSecrets(entries, filter).map(({ name }) => name)).toEqual(names);
  });
});
