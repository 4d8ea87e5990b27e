import type { IncomingHttpHeaders } from 'node:http';
import type { RequestCheck } from './request-check.ts';

/** Time that an answer may take. */
export const answerMilliseconds = 10_000;

/** Where a request goes, and the mark by which it is found in Envoy's log. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly mark: string;
}

/** Certificates are not verified: the ones of a local Gateway are seldom signed by anybody. */
export function tlsOptions(check: RequestCheck) {
  return {
    rejectUnauthorized: false,
    servername: check.url.hostname,
    cert: check.clientCertificate?.certificate,
    key: check.clientCertificate?.key,
  };
}

/** One text for each header; several values of one are joined with a comma. */
export function flatHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
