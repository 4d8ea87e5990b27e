import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const foreign = route
  .replace('namespace: default', 'namespace: other')
  .replace('name: eg', 'name: eg, namespace: default');
const open = world.replace('protocol: HTTP', 'protocol: HTTP, allowedRoutes: { namespaces: { from: All } }');

describe('EG0016 parent-not-allowed', () => {
  it('says nothing where the listener is open to all namespaces', async () => {
    expect(await findingsOf('EG0016', open + foreign)).toEqual([]);
  });

  it('names the parentRef into another namespace', async () => {
    expect(await findingsOf('EG0016', world + foreign)).toEqual(['HTTPRoute shop spec.parentRefs[0] @24']);
  });
});
