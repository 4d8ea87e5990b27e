import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const withHeader = (value: string): string =>
  route.replace(
    '- backendRefs',
    `- filters: [{ type: RequestHeaderModifier, requestHeaderModifier: { set: [{ name: a, value: "${value}" }] } }]\n      backendRefs`,
  );

describe('EG0028 header-format', () => {
  it('says nothing about operators that Envoy knows', async () => {
    expect(await findingsOf('EG0028', world + withHeader('%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%'))).toEqual([]);
  });

  it('names the value with a lone percent sign', async () => {
    expect(await findingsOf('EG0028', world + withHeader('100%'))).toEqual([
      'HTTPRoute shop spec.rules[0].filters[0].requestHeaderModifier.set[0].value @26',
    ]);
  });
});
