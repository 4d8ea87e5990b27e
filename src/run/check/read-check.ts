import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FieldPath } from '../../core/diagnostic.ts';
import { didYouMean } from '../../core/did-you-mean.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { Expectation, RequestCheck } from './request-check.ts';

/** Something that is wrong with an entry. */
export interface CheckProblem {
  readonly path: FieldPath;
  readonly message: string;
  readonly hint?: string;
}

/** What an entry of the list says, or what is wrong with it. */
export interface ReadCheck {
  /** Empty when there are problems. */
  readonly check: readonly RequestCheck[];
  /** With paths from the entry on. */
  readonly problems: readonly CheckProblem[];
}

type Report = (path: FieldPath, message: string, hint?: string) => void;
/** Says what a value has to be, or undefined when it is that. */
type Shape = (value: JsonValue) => string | undefined;

const schemes = ['http:', 'https:', 'ws:', 'wss:', 'grpc:', 'grpcs:', 'tcp:', 'tls:', 'udp:'];
const text: Shape = (value) => (typeof value === 'string' ? undefined : 'a text');
const scalar: Shape = (value) => (value === null || typeof value === 'object' ? 'a text' : undefined);
const mapping: Shape = (value) => (isObject(value) ? undefined : 'a mapping');
const number =
  (least: number, most: number, whole: boolean): Shape =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value))
      ? undefined
      : `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;

const members: Readonly<Record<string, Shape>> = {
  name: scalar,
  url: (value) =>
    typeof value === 'string' && URL.canParse(value) && schemes.includes(new URL(value).protocol)
      ? undefined
      : `a URL such as http://www.example.com/path, with one of the schemes ${schemes.map((scheme) => scheme.slice(0, -1)).join(', ')}`,
  method: text,
  headers: mappingOf(scalar),
  body: scalar,
  clientCertificate: mapping,
  gateway: text,
  times: number(1, 100_000, true),
  expect: mapping,
};

const header: Shape = (value) =>
  value === null || value === true || scalar(value) === undefined
    ? undefined
    : 'a text, true (present) or null (absent)';

const expectations: Readonly<Record<keyof Expectation, Shape>> = {
  status: number(100, 599, true),
  service: text,
  requestHeaders: mappingOf(header),
  path: text,
  responseHeaders: mappingOf(header),
  redirect: text,
  body: text,
  distribution: mappingOf(number(0, 100, false)),
  tolerance: number(0, 100, false),
  refused: (value) => (typeof value === 'boolean' ? undefined : 'true or false'),
};

/** Reads one entry; files that it names are looked for in `folder`. */
export async function readCheck(entry: JsonValue, folder: string): Promise<ReadCheck> {
  const problems: CheckProblem[] = [];
  const report: Report = (path, message, hint) =>
    void problems.push({ path, message, ...(hint !== undefined && { hint }) });
  if (!isObject(entry)) return { check: [], problems: [{ path: [], message: 'a request is a mapping with a url' }] };
  judge(entry, members, [], report);
  if (entry.url === undefined) report([], 'the request has no url');
  const expect = isObject(entry.expect) ? entry.expect : {};
  judge(expect, expectations, ['expect'], report);
  const clientCertificate = await readCertificate(entry.clientCertificate, folder, report);
  if (problems.length > 0) return { check: [], problems };
  return { check: [toCheck(entry, expect, clientCertificate)], problems };
}

function toCheck(entry: JsonObject, expect: JsonObject, certificate: RequestCheck['clientCertificate']): RequestCheck {
  const url = new URL(String(entry.url));
  const method = String(entry.method ?? 'GET');
  const headers = isObject(entry.headers) ? entry.headers : {};
  return {
    name: String(entry.name ?? `${method} ${url.href}`),
    url,
    method,
    headers: Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, String(value)])),
    times: Number(entry.times ?? (expect.distribution === undefined ? 1 : 100)),
    ...(entry.body !== undefined && { body: String(entry.body) }),
    ...(entry.gateway !== undefined && { gateway: String(entry.gateway) }),
    ...(certificate && { clientCertificate: certificate }),
    expect: { ...(expect as unknown as Expectation), tolerance: Number(expect.tolerance ?? 10) },
  };
}

function judge(object: JsonObject, shapes: Readonly<Record<string, Shape>>, at: FieldPath, report: Report): void {
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const known = Object.keys(shapes);
    const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
    const close = didYouMean(key, known);
    const hint = close === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${close}?`;
    if (!shape) report([...at, key], `${key} is not known here`, hint);
    const wanted = shape?.(value);
    if (wanted !== undefined) report([...at, key], `${key} has to be ${wanted}`);
  }
}

function mappingOf(shape: Shape): Shape {
  return (value) => {
    if (!isObject(value)) return 'a mapping';
    for (const [key, member] of Object.entries(value)) {
      const wanted = member === undefined ? undefined : shape(member);
      if (wanted !== undefined) return `a mapping in which ${key} is ${wanted}`;
    }
    return undefined;
  };
}

async function readCertificate(
  value: JsonValue | undefined,
  folder: string,
  report: Report,
): Promise<RequestCheck['clientCertificate']> {
  if (!isObject(value)) return undefined;
  const read = async (name: 'certificate' | 'key'): Promise<string> => {
    const file = value[name];
    if (typeof file !== 'string') report(['clientCertificate'], `a file "${name}" is needed`);
    else {
      const found = await readFile(resolve(folder, file), 'utf8').catch(() => undefined);
      if (found !== undefined) return found;
      report(['clientCertificate', name], `${file} cannot be read`);
    }
    return '';
  };
  return { certificate: await read('certificate'), key: await read('key') };
}
