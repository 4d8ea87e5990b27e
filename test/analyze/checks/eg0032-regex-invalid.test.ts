import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const matching = (pattern: string): string =>
  route.replace(
    '- backendRefs',
    `- matches: [{ path: { type: RegularExpression, value: "${pattern}" } }]\n      backendRefs`,
  );

describe('EG0032 regex-invalid', () => {
  it('says nothing about a sound pattern', async () => {
    expect(await findingsOf('EG0032', world + matching('/shop/[0-9]+'))).toEqual([]);
  });

  it('names the pattern with a look-ahead', async () => {
    expect(await findingsOf('EG0032', world + matching('/(?!admin).*'))).toEqual([
      'HTTPRoute shop spec.rules[0].matches[0].path.value @26',
    ]);
  });
});
