import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

describe('EG0080 gateway-class-not-found', () => {
  it('says nothing about a class that is there, or taken to be there', async () => {
    expect(await findingsOf('EG0080', world)).toEqual([]);
    expect(await findingsOf('EG0080', world.slice(world.indexOf('---') + 4))).toEqual([]);
  });

  it('names the class that is missing', async () => {
    expect(await findingsOf('EG0080', world.replace('gatewayClassName: eg', 'gatewayClassName: envoy'))).toEqual([
      'Gateway eg spec.gatewayClassName @11',
    ]);
  });
});
