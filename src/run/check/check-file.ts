import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { load } from 'js-yaml';
import { CommandError } from '../../core/errors.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

/** What a header has to be: a text, `/an expression/`, true (present) or null (absent). */
export type HeaderExpectation = string | true | null;

/** What an answer has to be; members that are absent are not looked at. */
export interface Expectation {
  readonly status?: number;
  /** The Service that answers: `namespace/name`, with or without `:port`. */
  readonly service?: string;
  /** Headers and path as the upstream received them; known for echo upstreams only. */
  readonly requestHeaders?: Readonly<Record<string, HeaderExpectation>>;
  readonly path?: string;
  readonly responseHeaders?: Readonly<Record<string, HeaderExpectation>>;
  /** The Location of a redirect. */
  readonly redirect?: string;
  /** A text that the body contains. */
  readonly body?: string;
  /** Shares of the Services in percent, over all `times`. */
  readonly distribution?: Readonly<Record<string, number>>;
  /** Percentage points that a share may be off. */
  readonly tolerance: number;
  /** The connection is refused, or ended without an answer. */
  readonly refused?: boolean;
}

/** A request to send and what it has to give. */
export interface RequestCheck {
  readonly name: string;
  /** http, https, ws, wss, tcp and tls; the port is that of the Gateway. */
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Certificate and key that the client shows, both PEM. */
  readonly clientCertificate?: { readonly certificate: string; readonly key: string };
  readonly gateway?: string;
  readonly times: number;
  readonly expect: Expectation;
}

const schemes = ['http:', 'https:', 'ws:', 'wss:', 'tcp:', 'tls:'];

/** Reads a file of requests. Throws a CommandError that names the entry and what is wrong with it. */
export async function readCheckFile(file: string, cwd: string): Promise<readonly RequestCheck[]> {
  const path = resolve(cwd, file);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read`, 'Give a file with a list "requests" to --check.');
  });
  let value: JsonValue;
  try {
    value = load(text) as JsonValue;
  } catch (error) {
    throw new CommandError(`${file} is not YAML: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
  const requests = isObject(value) ? value.requests : undefined;
  if (!Array.isArray(requests)) throw new CommandError(`${file} has no list "requests"`);
  const checks: RequestCheck[] = [];
  for (const [i, entry] of requests.entries())
    checks.push(await readCheck(entry, `${file}: requests[${i}]`, resolve(path, '..')));
  return checks;
}

const members = ['name', 'url', 'method', 'headers', 'body', 'clientCertificate', 'gateway', 'times', 'expect'];
const expectations = [
  ['status', 'service', 'requestHeaders', 'path', 'responseHeaders', 'redirect', 'body'],
  ['distribution', 'tolerance', 'refused'],
].flat();

async function readCheck(entry: JsonValue, at: string, folder: string): Promise<RequestCheck> {
  if (!isObject(entry)) throw new CommandError(`${at} is not a mapping`);
  refuseUnknown(entry, members, at);
  const expect = entry.expect ?? {};
  if (!isObject(expect)) throw new CommandError(`${at}.expect is not a mapping`);
  refuseUnknown(expect, expectations, `${at}.expect`);
  const url = readUrl(entry.url, at);
  const method = typeof entry.method === 'string' ? entry.method : 'GET';
  const name = typeof entry.name === 'string' ? entry.name : `${method} ${url.href}`;
  return {
    name,
    url,
    method,
    headers: texts(entry.headers, `${at}.headers`),
    times: Number(entry.times ?? (expect.distribution === undefined ? 1 : 100)),
    ...(entry.body !== undefined && { body: String(entry.body) }),
    ...(typeof entry.gateway === 'string' && { gateway: entry.gateway }),
    ...(entry.clientCertificate !== undefined && {
      clientCertificate: await readCertificate(entry.clientCertificate, at, folder),
    }),
    expect: { ...(expect as unknown as Expectation), tolerance: Number(expect.tolerance ?? 10) },
  };
}

function refuseUnknown(entry: JsonObject, known: readonly string[], at: string): void {
  const unknown = Object.keys(entry).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new CommandError(`${at} has the member "${unknown}"; known are ${known.join(', ')}`);
}

function readUrl(value: JsonValue | undefined, at: string): URL {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (url && schemes.includes(url.protocol)) return url;
  throw new CommandError(`${at}.url has to be a URL such as http://www.example.com/path (${schemes.join(', ')})`);
}

function texts(value: JsonValue | undefined, at: string): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw new CommandError(`${at} is not a mapping`);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, String(member)]));
}

async function readCertificate(
  value: JsonValue,
  at: string,
  folder: string,
): Promise<NonNullable<RequestCheck['clientCertificate']>> {
  if (!isObject(value) || typeof value.certificate !== 'string' || typeof value.key !== 'string')
    throw new CommandError(`${at}.clientCertificate needs the files "certificate" and "key"`);
  const read = (name: string): Promise<string> =>
    readFile(resolve(folder, name), 'utf8').catch(() => {
      throw new CommandError(`${at}.clientCertificate: ${name} cannot be read`);
    });
  return { certificate: await read(value.certificate), key: await read(value.key) };
}
