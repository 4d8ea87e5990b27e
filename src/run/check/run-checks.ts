import type { AccessEntry } from '../access-entry.ts';
import type { PreparedGateway } from '../prepare-gateway.ts';
import type { ServedListener, ServedRoute } from '../served-gateway.ts';
import type { Answer } from './answer.ts';
import { judgeAnswers } from './judge-answers.ts';
import type { RequestCheck } from './request-check.ts';
import { sendRequest } from './send-request.ts';
import type { Target } from './target.ts';

/** What became of one check. */
export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  /** What is not as expected, one sentence each. */
  readonly problems: readonly string[];
  readonly requests: number;
  readonly milliseconds: number;
  /** The routes that took the requests, by Envoy's own log. */
  readonly routes: readonly string[];
}

/** The results of all checks, and the routes that no request touched. */
export interface CheckReport {
  readonly results: readonly CheckResult[];
  readonly touched: readonly ServedRoute[];
  readonly untouched: readonly ServedRoute[];
}

/** What checks need from a running session. */
export interface CheckContext {
  readonly host: string;
  readonly gateways: () => readonly PreparedGateway[];
  /** Everything that Envoy has logged so far. */
  readonly entries: () => readonly AccessEntry[];
}

/** How many requests of one check are under way at a time. */
const parallel = 8;
/** Envoy writes its log a moment after the answer. */
const logMilliseconds = 3_000;

/** Sends the requests of all checks, one check after the other, and compares what came back with what is expected. */
export async function runChecks(checks: readonly RequestCheck[], context: CheckContext): Promise<CheckReport> {
  const results: CheckResult[] = [];
  for (const [index, check] of checks.entries()) results.push(await runCheck(check, index, context));
  const routes = context.gateways().flatMap((gateway) => gateway.routes);
  const hit = new Set(context.entries().flatMap(({ gateway, route }) => (route ? [`${gateway}\n${route}`] : [])));
  const isHit = ({ gateway, name }: ServedRoute): boolean => hit.has(`${gateway}\n${name}`);
  return { results, touched: routes.filter(isHit), untouched: routes.filter((route) => !isHit(route)) };
}

async function runCheck(check: RequestCheck, index: number, context: CheckContext): Promise<CheckResult> {
  const start = Date.now();
  const listener = findListener(check, context.gateways());
  if (!listener) {
    const problems = [`no listener of a Gateway serves ${check.url.protocol}//${check.url.host}`];
    return { name: check.name, passed: false, problems, requests: 0, milliseconds: 0, routes: [] };
  }
  const before = context.entries().length;
  const marks = Array.from({ length: check.times }, (_, i) => `${index}-${i}`);
  const sent = await inBatches(marks, (mark) => sendRequest(check, targetOf(context.host, listener, mark)));
  const milliseconds = Date.now() - start;
  // Nothing in the log of a connection or session tells which one of ours it was.
  const isStream = ['tcp:', 'tls:', 'udp:'].includes(check.url.protocol);
  const answered = sent.filter(({ failure }) => failure === undefined);
  const logged = await waitForEntries(context, before, answered.length);
  const byMark = new Map(logged.map((entry) => [entry.check, entry]));
  const answers = sent.map((answer, i): Answer => {
    const entry = isStream ? logged.at(i) : byMark.get(marks[i]);
    return entry ? { ...answer, entry } : answer;
  });
  const problems = judgeAnswers(check.expect, answers);
  const routes = [...new Set(answers.flatMap(({ entry }) => entry?.route ?? []))];
  return { name: check.name, passed: problems.length === 0, problems, requests: sent.length, milliseconds, routes };
}

function targetOf(host: string, { localPort }: ServedListener, mark: string): Target {
  return { host, port: localPort, mark };
}

async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += parallel)
    results.push(...(await Promise.all(items.slice(i, i + parallel).map(work))));
  return results;
}

async function waitForEntries(context: CheckContext, from: number, count: number): Promise<readonly AccessEntry[]> {
  const end = Date.now() + logMilliseconds;
  while (context.entries().length < from + count && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return context.entries().slice(from);
}

const defaultPorts: Readonly<Record<string, number>> = {
  'http:': 80,
  'ws:': 80,
  'grpc:': 80,
  'grpcs:': 443,
  'https:': 443,
  'wss:': 443,
  'tls:': 443,
};

/** The listener for the URL's port; where the URL names none, also the only one for its scheme. */
function findListener(check: RequestCheck, gateways: readonly PreparedGateway[]): ServedListener | undefined {
  const { url, gateway } = check;
  const wanted = gateways.filter(({ name }) => gateway === undefined || name === gateway);
  const listeners = wanted.flatMap((each) => each.listeners).filter(({ protocol }) => fits(url.protocol, protocol));
  const port = url.port === '' ? defaultPorts[url.protocol] : Number(url.port);
  const exact = listeners.filter((listener) => listener.port === port);
  if (exact.length > 0) return exact.find(({ hostnames }) => takes(hostnames, url.hostname)) ?? exact[0];
  const ports = new Set(listeners.map(({ localPort }) => localPort));
  return url.port === '' && ports.size === 1 ? listeners[0] : undefined;
}

function fits(scheme: string, protocol: ServedListener['protocol']): boolean {
  switch (scheme) {
    case 'http:':
    case 'ws:':
    case 'grpc:':
      return protocol === 'HTTP';
    case 'grpcs:':
      return protocol === 'HTTPS';
    case 'udp:':
      return protocol === 'UDP';
    case 'https:':
    case 'wss:':
      return protocol === 'HTTPS' || protocol === 'TCP';
    default:
      return protocol === 'TCP' || protocol === 'HTTPS';
  }
}

function takes(hostnames: readonly string[], host: string): boolean {
  return hostnames.some(
    (name) => name === '*' || name === host || (name.startsWith('*.') && host.endsWith(name.slice(1))),
  );
}
