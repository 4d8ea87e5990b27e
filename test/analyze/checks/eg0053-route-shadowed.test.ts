import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const other = route.replace('name: shop,', 'name: store,');

describe('EG0053 route-shadowed', () => {
  it('says nothing about other hostnames', async () => {
    expect(
      await findingsOf('EG0053', world + route + other.replace('rules:', 'hostnames: [a.example.com]\n  rules:')),
    ).toEqual([]);
  });

  it('names the match that loses', async () => {
    expect(await findingsOf('EG0053', world + route + other)).toEqual(['HTTPRoute store spec.rules[0].matches[0] @35']);
  });
});
