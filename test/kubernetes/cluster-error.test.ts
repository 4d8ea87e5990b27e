import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/core/errors.ts';
import { answerError, ClusterError, failureText, isClusterError } from '../../src/kubernetes/cluster-error.ts';

const purpose = { verb: 'get', resource: 'pods', namespace: 'n', name: 'p' };

describe('answerError', () => {
  it.each([
    [401, 'unauthorized', /https:\/\/s.*\(401\)/],
    [403, 'forbidden', /^not allowed to get pods "p" in namespace n$/],
    [404, 'not-found', /^cannot get pods "p" in namespace n: not found$/],
    [409, 'conflict', /: why$/],
    [400, 'invalid', /: why$/],
    [422, 'invalid', /: why$/],
    [500, 'server', /500: why$/],
    [302, 'server', /302: why$/],
  ])('%i is %s', (status, kind, message) => {
    const error = answerError(status, '{"message":"why"}', purpose, 'https://s');
    expect(error).toMatchObject({ kind, status, message: expect.stringMatching(message) });
  });

  it.each([
    ['plain\n  text', /plain text$/],
    ['', /no explanation$/],
    ['{"kind":"Status"}', /\{"kind":"Status"\}$/],
    ['null', /null$/],
    ['x'.repeat(1000), /: x{300}$/],
  ])('takes what the body says: %.20j', (body, message) => {
    expect(answerError(500, body, purpose, 's').message).toMatch(message);
  });

  it('names the RBAC rule that is missing', () => {
    const { hint, message } = answerError(
      403,
      '',
      { verb: 'list', resource: 'gateways.gateway.networking.k8s.io' },
      's',
    );
    expect(message).toBe('not allowed to list gateways.gateway.networking.k8s.io');
    expect(hint).toMatch(/"list".*"gateways\.gateway\.networking\.k8s\.io"$/);
  });
});

it('isClusterError asks for kinds', () => {
  const error = new ClusterError('conflict', 'x');
  expect(error).toBeInstanceOf(CommandError);
  expect([
    isClusterError(error),
    isClusterError(error, 'forbidden', 'conflict'),
    isClusterError(error, 'forbidden'),
  ]).toEqual([true, true, false]);
  expect(isClusterError(new Error('x'))).toBe(false);
});

it('failureText is one line of anything', () => {
  expect([failureText(new Error('a\nb')), failureText('c\nd'), failureText(undefined)]).toEqual([
    'a',
    'c',
    'undefined',
  ]);
});
