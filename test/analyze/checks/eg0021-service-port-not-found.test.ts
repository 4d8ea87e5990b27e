import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

describe('EG0021 service-port-not-found', () => {
  it('says nothing about a port of the Service', async () => {
    expect(await findingsOf('EG0021', world + route)).toEqual([]);
  });

  it('names the port that is none', async () => {
    expect(await findingsOf('EG0021', world + route.replace('8080', '80'))).toEqual([
      'HTTPRoute shop spec.rules[0].backendRefs[0].port @26',
    ]);
  });
});
