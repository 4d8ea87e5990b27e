import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const tls = world.replace('protocol: HTTP', 'protocol: HTTPS, tls: { certificateRefs: [{ name: shop-tls }] }');
const secret = (name: string): string => `
apiVersion: v1
kind: Secret
metadata: { name: ${name}, namespace: default }
type: kubernetes.io/tls
data: {}
`;

describe('EG0020 data-object-not-found', () => {
  it('says nothing about a Secret that exists', async () => {
    expect(await findingsOf('EG0020', tls + secret('shop-tls'))).toEqual([]);
  });

  it('names the reference to one that does not', async () => {
    expect(await findingsOf('EG0020', tls + secret('shop'))).toEqual([
      'Gateway eg spec.listeners[0].tls.certificateRefs[0].name @12',
    ]);
  });
});
