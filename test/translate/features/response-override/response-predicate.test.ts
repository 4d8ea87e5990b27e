import { describe, expect, it } from 'vitest';
import type { ResponseOverrideRule } from '../../../../src/translate/features/response-override/ir.ts';
import { responsePredicate } from '../../../../src/translate/features/response-override/response-predicate.ts';

const predicate = (match: object, source?: ResponseOverrideRule['source']) =>
  responsePredicate({ name: 'r', match, ...(source && { source }) } as ResponseOverrideRule);
const type = (name: string) => `type.googleapis.com/${name}`;
const status = (exact: string) => ({
  singlePredicate: {
    input: {
      name: 'http-response-status-code-match-input',
      typedConfig: { '@type': type('envoy.type.matcher.v3.HttpResponseStatusCodeMatchInput') },
    },
    valueMatch: { exact },
  },
});
const header = (headerName: string, valueMatch: object) => ({
  singlePredicate: {
    input: {
      name: 'http-response-header-match-input',
      typedConfig: { '@type': type('envoy.type.matcher.v3.HttpResponseHeaderMatchInput'), headerName },
    },
    valueMatch,
  },
});
const local = (exact: string) => ({
  singlePredicate: {
    input: {
      name: 'http-response-local-reply-match-input',
      typedConfig: { '@type': type('envoy.type.matcher.v3.HttpResponseLocalReplyMatchInput') },
    },
    valueMatch: { exact },
  },
});

describe('responsePredicate', () => {
  it('says nothing for a rule that says nothing', () => {
    expect(predicate({})).toBeUndefined();
    expect(predicate({ statusCodes: [], responseHeaders: [] }, 'All')).toBeUndefined();
  });

  it('takes one of the statuses, all of the headers, and the source', () => {
    const match = {
      statusCodes: [{ value: 404 }, { value: 500 }],
      responseHeaders: [
        { name: 'a', exact: 'x' },
        { name: 'b', prefix: 'x' },
        { name: 'c', suffix: 'x' },
        { name: 'd', safeRegex: 'x.*' },
      ],
    };
    expect(predicate(match, 'Local')).toEqual({
      andMatcher: {
        predicate: [
          { orMatcher: { predicate: [status('404'), status('500')] } },
          {
            andMatcher: {
              predicate: [
                header('a', { exact: 'x' }),
                header('b', { prefix: 'x' }),
                header('c', { suffix: 'x' }),
                header('d', { safeRegex: { googleRe2: {}, regex: 'x.*' } }),
              ],
            },
          },
          local('true'),
        ],
      },
    });
  });

  it.each([
    ['Backend', 'false'],
    ['Local', 'true'],
  ] as const)('tells responses of %s', (source, exact) => {
    expect(predicate({}, source)).toEqual(local(exact));
  });

  it('writes a range of statuses as an expression', () => {
    const code = (ident: string, select: string) => ({
      id: select,
      selectExpr: { operand: { id: ident, identExpr: { name: 'response' } }, field: 'code' },
    });
    const compared = (fn: string, ids: [string, string, string, string], bound: string) => ({
      id: ids[2],
      callExpr: { function: fn, args: [code(ids[0], ids[1]), { id: ids[3], constExpr: { int64Value: bound } }] },
    });
    const range = predicate({ statusCodes: [{ range: { start: 500, end: 599 } }] });
    expect(range).toMatchObject({
      singlePredicate: {
        input: { name: 'http-attributes-cel-match-input' },
        customMatch: { name: 'cel-matcher' },
      },
    });
    expect(range).toHaveProperty('singlePredicate.customMatch.typedConfig.exprMatch', {
      celExprParsed: {
        expr: {
          id: '9',
          callExpr: {
            function: '_&&_',
            args: [compared('_>=_', ['1', '2', '3', '4'], '500'), compared('_<=_', ['5', '6', '7', '8'], '599')],
          },
        },
      },
    });
  });
});
