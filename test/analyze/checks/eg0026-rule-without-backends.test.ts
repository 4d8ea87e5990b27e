import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

describe('EG0026 rule-without-backends', () => {
  it('says nothing about a redirect', async () => {
    expect(
      await findingsOf(
        'EG0026',
        world +
          route.replace(
            'backendRefs: [{ name: shop, port: 8080 }]',
            'filters: [{ type: RequestRedirect, requestRedirect: { hostname: a.example.com } }]',
          ),
      ),
    ).toEqual([]);
  });

  it('names the rule without backends', async () => {
    expect(
      await findingsOf(
        'EG0026',
        world + route.replace('backendRefs: [{ name: shop, port: 8080 }]', 'matches: [{ path: { value: /shop } }]'),
      ),
    ).toEqual(['HTTPRoute shop spec.rules[0] @26']);
  });
});
