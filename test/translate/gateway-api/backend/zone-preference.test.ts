import { expect, it } from 'vitest';
import { zonePreference } from '../../../../src/translate/gateway-api/backend/zone-preference.ts';
import { service } from '../route-fixtures.ts';

const annotated = (mode: string) => ({ annotations: { 'service.kubernetes.io/topology-mode': mode } });

it.each([
  [{}, {}, undefined],
  [{ trafficDistribution: 'PreferClose' }, {}, 1],
  [{ trafficDistribution: 'PreferSameNode' }, annotated('Auto'), 1],
  [{}, annotated('Auto'), 3],
  [{}, annotated('auto'), 3],
  [{}, annotated('Disabled'), undefined],
])('a Service with %j and %j prefers its zone from endpoint %s on', (spec, metadata, threshold) => {
  expect(zonePreference(service('web', spec, metadata))).toEqual(
    threshold && { minEndpointsThreshold: threshold, force: { minEndpointsInZoneThreshold: threshold } },
  );
});
