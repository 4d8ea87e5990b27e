import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const modifying = (modifier: string): string =>
  route.replace(
    '- backendRefs',
    `- filters: [{ type: RequestHeaderModifier, requestHeaderModifier: ${modifier} }]\n      backendRefs`,
  );

describe('EG0058 header-set-and-removed', () => {
  it('says nothing about different headers', async () => {
    expect(await findingsOf('EG0058', world + modifying('{ set: [{ name: a, value: b }], remove: [c] }'))).toEqual([]);
  });

  it('names the removal', async () => {
    expect(await findingsOf('EG0058', world + modifying('{ set: [{ name: a, value: b }], remove: [A] }'))).toEqual([
      'HTTPRoute shop spec.rules[0].filters[0].requestHeaderModifier.remove[0] @26',
    ]);
  });
});
