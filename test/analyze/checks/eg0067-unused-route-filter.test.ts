import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const filter = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: HTTPRouteFilter
metadata: { name: sorry, namespace: default }
spec: { directResponse: { statusCode: 503 } }
---
`;
const using = route.replace(
  'backendRefs: [{ name: shop, port: 8080 }]',
  'filters: [{ type: ExtensionRef, extensionRef: { group: gateway.envoyproxy.io, kind: HTTPRouteFilter, name: sorry } }]',
);

describe('EG0067 unused-route-filter', () => {
  it('says nothing about a filter that a route uses', async () => {
    expect(await findingsOf('EG0067', world + filter + using)).toEqual([]);
  });

  it('names the filter that none uses', async () => {
    expect(await findingsOf('EG0067', world + filter + route)).toEqual(['HTTPRouteFilter sorry metadata.name @22']);
  });
});
