import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const redirecting = (redirect: string, path = '/'): string =>
  route.replace(
    'backendRefs: [{ name: shop, port: 8080 }]',
    `matches: [{ path: { value: ${path} } }]\n      filters: [{ type: RequestRedirect, requestRedirect: ${redirect} }]`,
  );

describe('EG0055 redirect-loop', () => {
  it('says nothing about a redirect to HTTPS', async () => {
    expect(await findingsOf('EG0055', world + redirecting('{ scheme: https }'))).toEqual([]);
  });

  it('says nothing about a path that is left', async () => {
    expect(
      await findingsOf(
        'EG0055',
        world + redirecting('{ path: { type: ReplacePrefixMatch, replacePrefixMatch: /new } }', '/old'),
      ),
    ).toEqual([]);
  });

  it('names the redirect into its own prefix', async () => {
    expect(
      await findingsOf(
        'EG0055',
        world + redirecting('{ path: { type: ReplacePrefixMatch, replacePrefixMatch: /app } }'),
      ),
    ).toEqual(['HTTPRoute shop spec.rules[0].filters[0].requestRedirect @27']);
  });
});
