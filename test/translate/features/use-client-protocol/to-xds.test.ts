import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/use-client-protocol/to-xds.ts';
import { clusterScope, httpRoute, listenerSettings } from '../../xds/xds-scopes.ts';

it('is asked for by a route or a merged backend', () => {
  const uses = (origin: Parameters<typeof clusterScope>[0]) => {
    const part = toXds.cluster?.(clusterScope(origin));
    return part?.ok && part.value.useDownstreamProtocol;
  };
  const listener = listenerSettings();
  expect(uses({ origin: { kind: 'httpRoute', listener, route: httpRoute({ useClientProtocol: true }) } })).toBe(true);
  expect(uses({ origin: { kind: 'httpRoute', listener, route: httpRoute() } })).toBe(false);
  expect(uses({ origin: { kind: 'mergedBackend', backendCluster: { name: 'b', useClientProtocol: true } } })).toBe(
    true,
  );
  expect(uses({})).toBe(false);
});
