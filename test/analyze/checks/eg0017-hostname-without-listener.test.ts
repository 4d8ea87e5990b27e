import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const narrow = world.replace('protocol: HTTP', "protocol: HTTP, hostname: '*.example.com'");
const named = (hostname: string): string => route.replace('rules:', `hostnames: [${hostname}]\n  rules:`);

describe('EG0017 hostname-without-listener', () => {
  it('says nothing where the listener covers the hostname', async () => {
    expect(await findingsOf('EG0017', narrow + named('a.example.com'))).toEqual([]);
  });

  it('names hostnames that no listener covers', async () => {
    expect(await findingsOf('EG0017', narrow + named('example.com'))).toEqual(['HTTPRoute shop spec.hostnames @25']);
  });
});
