import { describe, expect, it } from 'vitest';
import { isDNS1123Subdomain } from '../../src/core/dns-name.ts';

describe('isDNS1123Subdomain', () => {
  it.each(['a', 'a.b', 'a-b.c1', '1.2', `${'a'.repeat(70)}.com`])('takes %s', (name) => {
    expect(isDNS1123Subdomain(name)).toBe(true);
  });

  it.each(['', '.', 'a.', '.a', 'A', 'a_b', '-a', 'a-', 'a..b', '*.a', 'a'.repeat(254)])('refuses %s', (name) => {
    expect(isDNS1123Subdomain(name)).toBe(false);
  });
});
