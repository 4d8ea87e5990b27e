import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const named = (hostnames: string): string => route.replace('rules:', `hostnames: [${hostnames}]\n  rules:`);

describe('EG0054 hostname-repeated', () => {
  it('says nothing about hostnames apart', async () => {
    expect(await findingsOf('EG0054', world + named('a.example.com, "*.b.example.com"'))).toEqual([]);
  });

  it('names the hostname that a wildcard covers', async () => {
    expect(await findingsOf('EG0054', world + named('"*.example.com", a.b.example.com'))).toEqual([
      'HTTPRoute shop spec.hostnames[1] @25',
    ]);
  });
});
