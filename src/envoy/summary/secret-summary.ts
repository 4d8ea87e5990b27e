import { X509Certificate } from 'node:crypto';
import type { JsonObject } from '../../core/json.ts';
import type { DumpEntry } from '../dump/config-dump.ts';
import { field, messageField, textField } from '../dump/proto-field.ts';
import { containsText, equalsText, type SummaryFilter, type SummaryTable } from './summary-table.ts';

/** Secrets that pass the filters: name, type, status (active, warming, static). */
export function filterSecrets(entries: readonly DumpEntry[], filter: SummaryFilter): readonly DumpEntry[] {
  return entries.filter(
    (entry) =>
      containsText(entry.name, filter.name) &&
      equalsText(secretKind(entry.resource), filter.type) &&
      equalsText(entry.state, filter.status),
  );
}

/** One row per secret: what kind it is and how long its certificate holds; never its contents. */
export function summarizeSecrets(entries: readonly DumpEntry[], now: Date): SummaryTable {
  return {
    headers: ['NAME', 'TYPE', 'STATE', 'SUBJECT', 'SERIAL', 'NOT AFTER', 'VALID'],
    rows: entries.map((entry) => [
      entry.name,
      secretKind(entry.resource),
      entry.state,
      ...certificateCells(entry.resource, now),
    ]),
  };
}

/** certificate, ca, ticket-keys, generic, or empty for a secret that has not arrived. */
function secretKind(secret: JsonObject): string {
  if (field(secret, 'tlsCertificate')) return 'certificate';
  if (field(secret, 'validationContext')) return 'ca';
  if (field(secret, 'sessionTicketKeys')) return 'ticket-keys';
  return field(secret, 'genericSecret') ? 'generic' : '-';
}

function certificateCells(secret: JsonObject, now: Date): readonly string[] {
  const source =
    messageField(messageField(secret, 'tlsCertificate'), 'certificateChain') ??
    messageField(messageField(secret, 'validationContext'), 'trustedCa');
  const text =
    textField(source, 'inlineString') || Buffer.from(textField(source, 'inlineBytes'), 'base64').toString('utf8');
  if (text === '') return ['-', '-', '-', '-'];
  try {
    const certificate = new X509Certificate(text);
    const [from, to] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
    const valid = now < from ? 'not yet' : now > to ? 'expired' : 'yes';
    const subject = certificate.subject.split('\n').at(-1) ?? '';
    return [
      subject || certificate.subjectAltName || '-',
      certificate.serialNumber,
      to.toISOString().replace('.000', ''),
      valid,
    ];
  } catch {
    return ['-', '-', '-', 'unreadable'];
  }
}
