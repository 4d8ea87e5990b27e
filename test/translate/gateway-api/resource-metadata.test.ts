import { describe, expect, it } from 'vitest';
import { resourceMetadata } from '../../../src/translate/gateway-api/resource-metadata.ts';

describe('resourceMetadata', () => {
  it('carries identity, section and the annotations meant for Envoy, ordered and without prefix', () => {
    const metadata = {
      name: 'r',
      namespace: 'ns',
      annotations: { 'gateway.envoyproxy.io/b': '2', other: 'x', 'gateway.envoyproxy.io/a': '1' },
    };
    expect(resourceMetadata({ kind: 'HTTPRoute', metadata }, 'rule')).toEqual({
      kind: 'HTTPRoute',
      name: 'r',
      namespace: 'ns',
      annotations: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
      sectionName: 'rule',
    });
  });

  it('leaves out what is empty', () => {
    expect(resourceMetadata({ kind: 'Service', metadata: { name: 's' } }, '')).toEqual({ kind: 'Service', name: 's' });
  });
});
