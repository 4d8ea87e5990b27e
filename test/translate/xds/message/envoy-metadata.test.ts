import { expect, it } from 'vitest';
import { envoyMetadata } from '../../../../src/translate/xds/message/envoy-metadata.ts';

it('names object and policies, with empty texts where nothing is known', () => {
  const metadata = {
    kind: 'HTTPRoute',
    name: 'shop',
    annotations: [{ key: 'a', value: 'b' }],
    sectionName: 's',
    policies: [{ kind: 'SecurityPolicy', name: 'p', namespace: 'n' }],
  };
  expect(envoyMetadata(metadata)).toEqual({
    filterMetadata: {
      'envoy-gateway': {
        resources: [{ kind: 'HTTPRoute', name: 'shop', namespace: '', annotations: { a: 'b' }, sectionName: 's' }],
        policies: [{ kind: 'SecurityPolicy', name: 'p', namespace: 'n' }],
      },
    },
  });
  expect(envoyMetadata(undefined)).toBeUndefined();
});
