import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

describe('EG0010 route-partially-invalid', () => {
  it('says nothing about a sound route', async () => {
    expect(await findingsOf('EG0010', world + route)).toEqual([]);
  });

  it('names the rule that is dropped', async () => {
    expect(
      await findingsOf(
        'EG0010',
        world +
          route.replace(
            '- backendRefs',
            '- matches: [{ path: { type: RegularExpression, value: "/(a" } }]\n      backendRefs: [{ name: shop, port: 8080 }]\n    - backendRefs',
          ),
      ),
    ).toEqual(['HTTPRoute shop spec.rules[0].matches[0].path.value @26']);
  });
});
