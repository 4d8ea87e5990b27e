import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

describe('EG0025 weights-all-zero', () => {
  it('says nothing about weights of which one is not 0', async () => {
    expect(
      await findingsOf(
        'EG0025',
        world +
          route.replace(
            '[{ name: shop, port: 8080 }]',
            '[{ name: shop, port: 8080, weight: 0 }, { name: shop, port: 8080, weight: 1 }]',
          ),
      ),
    ).toEqual([]);
  });

  it('names the backends of the rule', async () => {
    expect(await findingsOf('EG0025', world + route.replace('port: 8080 }]', 'port: 8080, weight: 0 }]'))).toEqual([
      'HTTPRoute shop spec.rules[0].backendRefs @26',
    ]);
  });
});
