import type { JsonObject } from '../../core/json.ts';
import { httpGet, type TLSOptions } from '../../core/remote/http-get.ts';
import { parseJsonObject } from '../../core/remote/parse-json.ts';
import { withRetries } from '../../core/remote/retry.ts';

/** What an issuer answered: its discovery document, or a status where there is none; 0 means no answer at all. */
export interface Discovery {
  readonly document: JsonObject | { readonly status: number };
  /** Why there is no document. */
  readonly problem?: string;
}

/** The time limit of the controller, for one request and for all tries together. */
const timeout = 5_000;
const maxBytes = 1024 * 1024;

/** Fetches the discovery document of an OpenID provider (OpenID Connect Discovery 1.0, section 4). */
export async function discoverEndpoints(issuer: string, tls: TLSOptions | undefined): Promise<Discovery> {
  const url = `${issuer}/.well-known/openid-configuration`;
  const answer = await withRetries(() => httpGet(url, { timeout, maxBytes, ...(tls && { tls }) }), {
    attempts: 10,
    total: timeout,
  });
  if (!answer.ok) return { document: { status: 0 }, problem: answer.error };
  const { status, body } = answer.value;
  if (status !== 200) return { document: { status }, problem: `${url} answers with status ${status}` };
  const document = parseJsonObject(body.toString('utf8'));
  return document ? { document } : { document: { status }, problem: `${url} is not a JSON object` };
}
