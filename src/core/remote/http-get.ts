import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { SecureVersion } from 'node:tls';
import { fail, ok, type Result } from '../result.ts';

/** How a request is made. */
export interface GetOptions {
  /** Time for the whole request, redirects included, in milliseconds. */
  readonly timeout: number;
  readonly maxBytes: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly tls?: TLSOptions;
}

/** Settings of TLS connections, as Node names them. */
export interface TLSOptions {
  /** The authorities that servers are checked against, in PEM; absent means Node's own. */
  readonly ca?: string | string[];
  readonly servername?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly rejectUnauthorized?: boolean;
  readonly minVersion?: SecureVersion;
  readonly maxVersion?: SecureVersion;
}

/** An answer that was read to its end. */
export interface Response {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const maxRedirects = 5;

/** Fetches a URL of http or https, following redirects. The error is a clause; it never shows headers. */
export async function httpGet(url: string, options: GetOptions): Promise<Result<Response, string>> {
  const signal = AbortSignal.timeout(options.timeout);
  let current = url;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const target = URL.canParse(current) ? new URL(current) : undefined;
    if (!target || !/^https?:$/.test(target.protocol)) return fail(`${current} is not a URL of http or https`);
    // Credentials stay with the host that they are for.
    const headers = target.host === new URL(url).host ? options.headers : withoutCredentials(options.headers);
    const response = await getOnce(target, { ...options, headers }, signal);
    if (!response.ok) return response;
    const { status, headers: answered } = response.value;
    if (status < 300 || status > 399 || !answered.location) return response;
    current = new URL(answered.location, current).href;
  }
  return fail(`${url} redirects more than ${maxRedirects} times`);
}

function getOnce(
  url: URL,
  { headers, maxBytes, tls, timeout }: GetOptions,
  signal: AbortSignal,
): Promise<Result<Response, string>> {
  return new Promise((resolve) => {
    const reject = (error: Error): void =>
      resolve(
        fail(
          signal.aborted ? `${url.href} did not answer within ${timeout / 1000} s` : `${url.href}: ${error.message}`,
        ),
      );
    const onResponse = (incoming: IncomingMessage): void => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxBytes) incoming.destroy(new Error(`the answer is larger than ${maxBytes} bytes`));
        else chunks.push(chunk);
      });
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve(ok({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) })),
      );
    };
    const sent = { headers, signal };
    const outgoing =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...sent, ...tls }, onResponse)
        : httpRequest(url, sent, onResponse);
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function withoutCredentials(headers: GetOptions['headers']): GetOptions['headers'] {
  return Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization'));
}
