import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

describe('EG0007 listener-without-routes', () => {
  it('says nothing about a listener with a route', async () => {
    expect(await findingsOf('EG0007', world + route)).toEqual([]);
  });

  it('names the listener that has none', async () => {
    expect(await findingsOf('EG0007', world)).toEqual(['Gateway eg spec.listeners[0].name @12']);
  });
});
