import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

describe('EG0024 external-name-service', () => {
  it('says nothing about other Services', async () => {
    expect(await findingsOf('EG0024', world + route)).toEqual([]);
  });

  it('names the reference', async () => {
    expect(
      await findingsOf(
        'EG0024',
        world.replace('{ ports:', '{ type: ExternalName, externalName: a.example.com, ports:') + route,
      ),
    ).toEqual(['HTTPRoute shop spec.rules[0].backendRefs[0].name @26']);
  });
});
