import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

describe('EG0006 gateway-not-accepted', () => {
  it('says nothing about an accepted Gateway', async () => {
    expect(await findingsOf('EG0006', world)).toEqual([]);
  });

  it('names a listener of a protocol that does not exist', async () => {
    expect(await findingsOf('EG0006', world.replace('protocol: HTTP', 'protocol: Http'))).toEqual([
      'Gateway eg spec.listeners[0] @12',
    ]);
  });

  it('names an HTTPS listener without a certificate', async () => {
    expect(await findingsOf('EG0006', world.replace('protocol: HTTP', 'protocol: HTTPS'))).toEqual([
      'Gateway eg spec.listeners[0] @12',
    ]);
  });
});
