import { type Answer, serviceOf } from './answer.ts';
import type { Expectation, HeaderExpectation } from './request-check.ts';

/** What is not as expected, one sentence each; the first of several equal ones counts. */
export function judgeAnswers(expect: Expectation, answers: readonly Answer[]): readonly string[] {
  const problems = answers.flatMap((answer) => judgeAnswer(expect, answer));
  return [...new Set([...problems, ...judgeDistribution(expect, answers)])];
}

function judgeAnswer(expect: Expectation, answer: Answer): readonly string[] {
  if (expect.refused === true) {
    return answer.failure === undefined
      ? [`an answer came (status ${answer.status}), expected is a refused connection`]
      : [];
  }
  if (answer.failure !== undefined) return [`no answer: ${answer.failure}`];
  const problems: string[] = [];
  const compare = (what: string, wanted: unknown, got: unknown): void => {
    if (wanted !== undefined && wanted !== got) problems.push(`${what} is ${shown(got)}, expected is ${shown(wanted)}`);
  };
  compare('status', expect.status, answer.status);
  if (expect.status !== undefined && expect.status !== answer.status && answer.entry?.details)
    problems.push(`Envoy says ${answer.entry.details}${answer.entry.flags ? ` (${answer.entry.flags})` : ''}`);
  if (expect.service !== undefined && !isService(expect.service, serviceOf(answer)))
    problems.push(`the Service that answered is ${shown(serviceOf(answer))}, expected is ${expect.service}`);
  compare('the redirect', expect.redirect, expect.redirect === undefined ? undefined : answer.headers.location);
  if (expect.body !== undefined && !answer.body.includes(expect.body))
    problems.push(`the body does not contain ${shown(expect.body)}: ${shown(answer.body.slice(0, 200))}`);
  problems.push(...judgeHeaders('response header', expect.responseHeaders, answer.headers));
  problems.push(...judgeUpstream(expect, answer));
  return problems;
}

function judgeUpstream(expect: Expectation, { echo }: Answer): readonly string[] {
  if (expect.requestHeaders === undefined && expect.path === undefined) return [];
  if (!echo) return ['no echo upstream answered, so what it received is not known'];
  const wrongPath = expect.path !== undefined && expect.path !== echo.path;
  return [
    ...(wrongPath ? [`the path at the upstream is ${shown(echo.path)}, expected is ${shown(expect.path)}`] : []),
    ...judgeHeaders('request header at the upstream', expect.requestHeaders, { ...echo.headers, host: echo.host }),
  ];
}

function judgeHeaders(
  what: string,
  expected: Readonly<Record<string, HeaderExpectation>> | undefined,
  headers: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(expected ?? {}).flatMap(([name, wanted]) => {
    const got = headers[name.toLowerCase()];
    if (matchesHeader(wanted, got)) return [];
    const text = wanted === null ? 'none' : wanted === true ? 'any' : shown(wanted);
    return [`${what} ${name} is ${shown(got)}, expected is ${text}`];
  });
}

function matchesHeader(wanted: HeaderExpectation, got: string | undefined): boolean {
  if (wanted === null) return got === undefined;
  if (got === undefined) return false;
  if (wanted === true) return true;
  const text = String(wanted);
  if (text.length > 2 && text.startsWith('/') && text.endsWith('/')) {
    try {
      return new RegExp(text.slice(1, -1)).test(got);
    } catch {
      return text === got;
    }
  }
  return text === got;
}

/** `web`, `default/web` and `default/web:8080` all name the port 8080 of the Service web in the namespace default. */
function isService(wanted: string, got: string | undefined): boolean {
  const full = wanted.includes('/') ? wanted : `default/${wanted}`;
  return (got ?? '').split(',').some((name) => name === full || name.replace(/:\d+$/, '') === full);
}

function judgeDistribution({ distribution, tolerance }: Expectation, answers: readonly Answer[]): readonly string[] {
  return Object.entries(distribution ?? {}).flatMap(([service, share]) => {
    const count = answers.filter((answer) => isService(service, serviceOf(answer))).length;
    const got = (100 * count) / answers.length;
    if (Math.abs(got - share) <= tolerance) return [];
    return [
      `${service} answered ${got.toFixed(0)}% of ${answers.length} requests, expected are ${share}% (±${tolerance})`,
    ];
  });
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
