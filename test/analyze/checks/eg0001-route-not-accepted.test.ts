import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

describe('EG0001 route-not-accepted', () => {
  it('says nothing about a route that attaches', async () => {
    expect(await findingsOf('EG0001', world + route)).toEqual([]);
  });

  it('names the parentRef that refuses the route', async () => {
    const foreign = route
      .replace('namespace: default', 'namespace: other')
      .replace('name: eg', 'name: eg, namespace: default');
    expect(await findingsOf('EG0001', world + foreign)).toEqual(['HTTPRoute shop spec.parentRefs[0] @24']);
  });

  it('knows hostnames that do not meet', async () => {
    const gateway = world.replace('protocol: HTTP', 'protocol: HTTP, hostname: a.example.com');
    const other = route.replace('rules:', 'hostnames: [b.example.com]\n  rules:');
    expect(await findingsOf('EG0001', gateway + other)).toEqual(['HTTPRoute shop spec.hostnames @25']);
  });
});
