import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/request-id/to-xds.ts';
import { managerScope } from '../../xds/xds-scopes.ts';

it.each([
  ['Pack', true, false],
  ['Sample', false, true],
  ['Disable', false, false],
] as const)('%s packs %s and samples %s', (requestID, packTraceReason, useRequestIdForTraceSampling) => {
  expect(toXds.connectionManager?.(managerScope({ requestID }))).toMatchObject({
    value: { requestIdExtension: { typedConfig: { packTraceReason, useRequestIdForTraceSampling } } },
  });
});

it('leaves packing and sampling to Envoy', () => {
  expect(toXds.connectionManager?.(managerScope({ requestID: 'PackAndSample' }))).toEqual({ ok: true, value: {} });
});
