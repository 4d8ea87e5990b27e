import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

describe('EG0022 service-without-ports', () => {
  it('says nothing about a Service with a port', async () => {
    expect(await findingsOf('EG0022', world + route)).toEqual([]);
  });

  it('names the Service without one', async () => {
    expect(
      await findingsOf('EG0022', world.replace('ports: [{ port: 8080 }]', 'selector: { app: shop }') + route),
    ).toEqual(['Service shop spec @17']);
  });
});
