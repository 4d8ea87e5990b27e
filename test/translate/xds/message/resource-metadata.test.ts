import { expect, it } from 'vitest';
import { resourceMetadata } from '../../../../src/translate/xds/message/resource-metadata.ts';

it('names object and policies, with empty texts where nothing is known', () => {
  const metadata = {
    kind: 'HTTPRoute',
    name: 'shop',
    annotations: [{ key: 'a', value: 'b' }],
    sectionName: 's',
    policies: [{ kind: 'SecurityPolicy', name: 'p', namespace: 'n' }],
  };
  expect(resourceMetadata(metadata)).toEqual({
    filterMetadata: {
      'envoy-gateway': {
        resources: [{ kind: 'HTTPRoute', name: 'shop', namespace: '', annotations: { a: 'b' }, sectionName: 's' }],
        policies: [{ kind: 'SecurityPolicy', name: 'p', namespace: 'n' }],
      },
    },
  });
  expect(resourceMetadata(undefined)).toBeUndefined();
});
