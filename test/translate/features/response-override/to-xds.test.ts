import { describe, expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/response-override/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const route = (...rules: object[]) => ({
  traffic: { responseOverride: { name: 'p', rules: rules.map((rule, i) => ({ name: `p/${i}`, ...rule })) as never } },
});
const matchersOf = (...rules: object[]) => {
  const filters = filtersFor(toXds, [route(...rules)]);
  if (typeof filters === 'string') return filters;
  const matcher = filters[0]?.typedConfig.customResponseMatcher as { matcherList: { matchers: unknown } } | undefined;
  return matcher?.matcherList.matchers;
};

describe('response-override', () => {
  it('replaces bodies and adds headers, the content type first', () => {
    const response = {
      statusCode: 500,
      contentType: 'text/plain',
      body: Buffer.from('ö').toString('base64'),
      addResponseHeaders: [{ name: 'x', value: ['1'], append: false, addIfAbsent: false }],
    };
    expect(matchersOf({ match: { statusCodes: [{ value: 404 }] }, response })).toMatchObject([
      {
        predicate: { singlePredicate: { valueMatch: { exact: '404' } } },
        onMatch: {
          action: {
            name: 'p/0',
            typedConfig: {
              statusCode: 500,
              bodyFormat: { textFormat: 'ö' },
              responseHeadersToAdd: [{ header: { key: 'Content-Type' } }, { header: { key: 'x', value: '1' } }],
            },
          },
        },
      },
    ]);
  });

  it('matches ranges, headers and the source together', () => {
    const match = {
      statusCodes: [{ range: { start: 500, end: 599 } }],
      responseHeaders: [{ name: 'h', prefix: 'a', distinct: false }],
    };
    expect(
      matchersOf({ match, source: 'Local', redirect: { hostname: 'h.test', port: 443, statusCode: 302 } }),
    ).toMatchObject([
      {
        predicate: {
          andMatcher: {
            predicate: [
              {
                singlePredicate: {
                  customMatch: { typedConfig: { exprMatch: { celExprParsed: { expr: { id: '9' } } } } },
                },
              },
              { singlePredicate: { valueMatch: { prefix: 'a' } } },
              { singlePredicate: { valueMatch: { exact: 'true' } } },
            ],
          },
        },
        onMatch: {
          action: { typedConfig: { statusCode: 302, redirectAction: { hostRedirect: 'h.test', portRedirect: 443 } } },
        },
      },
    ]);
  });

  it('refuses a rule that matches nothing', () => {
    expect(matchersOf({ match: {}, source: 'Backend' })).toContain('p/0');
  });

  it('is switched on for its routes', () => {
    expect(routeFilters(toXds, route())).toMatchObject({ 'envoy.filters.http.custom_response/p': { config: {} } });
  });
});
