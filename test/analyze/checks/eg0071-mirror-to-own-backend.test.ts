import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const mirroring = (name: string): string =>
  route.replace(
    '- backendRefs',
    `- filters: [{ type: RequestMirror, requestMirror: { backendRef: { name: ${name}, port: 8080 } } }]\n      backendRefs`,
  );

describe('EG0071 mirror-to-own-backend', () => {
  it('says nothing about another backend', async () => {
    expect(await findingsOf('EG0071', world + mirroring('shadow'))).toEqual([]);
  });

  it('names the reference of the mirror', async () => {
    expect(await findingsOf('EG0071', world + mirroring('shop'))).toEqual([
      'HTTPRoute shop spec.rules[0].filters[0].requestMirror.backendRef @26',
    ]);
  });
});
