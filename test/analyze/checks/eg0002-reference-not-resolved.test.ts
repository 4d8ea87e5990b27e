import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

describe('EG0002 reference-not-resolved', () => {
  it('says nothing when everything is found', async () => {
    expect(await findingsOf('EG0002', world + route)).toEqual([]);
  });

  it('names the backendRef of a port that the Service lacks', async () => {
    expect(await findingsOf('EG0002', world + route.replace('8080', '9'))).toEqual([
      'HTTPRoute shop spec.rules[0].backendRefs[0] @26',
    ]);
  });

  it('names the listener whose certificate is missing', async () => {
    const tls = world.replace('protocol: HTTP', 'protocol: HTTPS, tls: { certificateRefs: [{ name: none }] }');
    expect(await findingsOf('EG0002', tls)).toEqual(['Gateway eg spec.listeners[0] @12']);
  });
});
