import { describe, expect, it } from 'vitest';
import { customResponseFilter } from '../../../../src/translate/features/response-override/filter.ts';
import type { ResponseOverrideRule } from '../../../../src/translate/features/response-override/ir.ts';

const match = { statusCodes: [{ value: 404 }] };
const actionsOf = (...rules: Partial<ResponseOverrideRule>[]) => {
  const filter = customResponseFilter({
    name: 'p',
    rules: rules.map((rule, i) => ({ name: `p/${i}`, match, ...rule }) as ResponseOverrideRule),
  });
  if (!filter.ok) return filter.error;
  const { matcherList } = filter.value.customResponseMatcher as { matcherList: { matchers?: { onMatch: object }[] } };
  return matcherList.matchers?.map(({ onMatch }) => onMatch);
};
const policies = 'type.googleapis.com/envoy.extensions.http.custom_response';
const action = (name: string, kind: 'local_response_policy' | 'redirect_policy', fields: object) => {
  const message = kind === 'redirect_policy' ? 'RedirectPolicy' : 'LocalResponsePolicy';
  return { action: { name, typedConfig: { '@type': `${policies}.${kind}.v3.${message}`, ...fields } } };
};

describe('customResponseFilter', () => {
  it('replaces status, body and headers, the content type first', () => {
    const response = {
      statusCode: 500,
      contentType: 'text/plain',
      body: Buffer.from('ö').toString('base64'),
      addResponseHeaders: [{ name: 'x', value: ['1'], append: true, addIfAbsent: false }],
    };
    expect(actionsOf({ response }, {})).toEqual([
      action('p/0', 'local_response_policy', {
        statusCode: 500,
        bodyFormat: { textFormat: 'ö' },
        responseHeadersToAdd: [
          { header: { key: 'Content-Type', value: 'text/plain' }, appendAction: 'OVERWRITE_IF_EXISTS_OR_ADD' },
          { header: { key: 'x', value: '1' } },
        ],
      }),
      action('p/1', 'local_response_policy', {}),
    ]);
  });

  it('redirects rather than responds, to a whole path only', () => {
    const redirect = {
      scheme: 'https' as const,
      hostname: 'h.test',
      port: 443,
      statusCode: 302,
      path: { fullReplace: '/new', prefixMatchReplace: null },
    };
    const prefix = { path: { fullReplace: null, prefixMatchReplace: '/p' } };
    expect(actionsOf({ redirect, response: { statusCode: 500 } }, { redirect: prefix })).toEqual([
      action('p/0', 'redirect_policy', {
        statusCode: 302,
        redirectAction: { schemeRedirect: 'https', pathRedirect: '/new', hostRedirect: 'h.test', portRedirect: 443 },
      }),
      action('p/1', 'redirect_policy', { redirectAction: {} }),
    ]);
  });

  it('may have no rules', () => {
    expect(customResponseFilter({ name: 'p' })).toMatchObject({
      ok: true,
      value: { customResponseMatcher: { matcherList: {} } },
    });
  });

  it.each([{}, { statusCodes: [], responseHeaders: [] }])('names a rule that matches nothing: %j', (nothing) => {
    expect(actionsOf({}, { match: nothing, source: 'Backend' })).toContain('p/1');
  });
});
