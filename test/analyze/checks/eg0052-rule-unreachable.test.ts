import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const twice = (second: string): string =>
  route.replace(
    '- backendRefs',
    `- matches: [{ path: { value: /a } }, { path: { value: ${second} } }]\n      backendRefs: [{ name: shop, port: 8080 }]\n    - backendRefs`,
  );

describe('EG0052 rule-unreachable', () => {
  it('says nothing about different paths', async () => {
    expect(await findingsOf('EG0052', world + twice('/b'))).toEqual([]);
  });

  it('names the match that is repeated', async () => {
    expect(await findingsOf('EG0052', world + twice('/a'))).toEqual(['HTTPRoute shop spec.rules[0].matches[1] @26']);
  });
});
