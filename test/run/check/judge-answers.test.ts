import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/run/check/answer.ts';
import { judgeAnswers } from '../../../src/run/check/judge-answers.ts';
import type { Expectation } from '../../../src/run/check/request-check.ts';

const echo = {
  service: 'default/web:80',
  protocol: 'HTTP/1.1',
  method: 'GET',
  path: '/v1',
  host: 'a',
  headers: { 'x-a': '1' },
};
const answer: Answer = {
  status: 200,
  headers: { 'x-echo-service': 'default/web:80', 'x-b': 'two' },
  body: 'some text',
  echo,
};
const problems = (expect: Partial<Expectation>, answers: readonly Answer[] = [answer]): number =>
  judgeAnswers({ tolerance: 10, ...expect }, answers).length;

describe('judgeAnswers', () => {
  it.each<[string, Partial<Expectation>, number]>([
    ['nothing', {}, 0],
    ['status', { status: 200 }, 0],
    ['another status', { status: 404 }, 1],
    ['a Service by name', { service: 'web' }, 0],
    ['a Service with port', { service: 'default/web:80' }, 0],
    ['a Service with another port', { service: 'default/web:81' }, 1],
    ['the Service of another namespace', { service: 'shop/web' }, 1],
    ['the path at the upstream', { path: '/v1' }, 0],
    ['another path', { path: '/' }, 1],
    ['headers', { requestHeaders: { 'X-A': '1', 'x-none': null }, responseHeaders: { 'x-b': '/^t/' } }, 0],
    ['a header that has to be there', { responseHeaders: { 'x-c': true } }, 1],
    ['a header that must not be there', { responseHeaders: { 'x-b': null } }, 1],
    ['a text of the body', { body: 'text' }, 0],
    ['another text', { body: 'nothing' }, 1],
    ['a redirect', { redirect: '/x' }, 1],
    ['a refused connection', { refused: true }, 1],
  ])('judges %s', (_, expected, count) => {
    expect(problems(expected)).toBe(count);
  });

  it('takes a failed connection for what is expected only when it is', () => {
    const failed: Answer = { status: 0, headers: {}, body: '', failure: 'reset' };
    expect(problems({ refused: true }, [failed])).toBe(0);
    expect(problems({}, [failed])).toBe(1);
  });

  it('compares shares within the tolerance', () => {
    const other: Answer = { ...answer, headers: { 'x-echo-service': 'default/next:80' } };
    const mixed = [answer, answer, answer, other];
    expect(problems({ distribution: { web: 80, next: 20 } }, mixed)).toBe(0);
    expect(problems({ distribution: { web: 80, next: 20 }, tolerance: 2 }, mixed)).toBe(2);
  });

  it('says an equal problem once', () => {
    expect(problems({ status: 404 }, [answer, answer])).toBe(1);
  });
});
