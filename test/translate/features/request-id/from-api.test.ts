import { expect, it } from 'vitest';
import { fromApi } from '../../../../src/translate/features/request-id/from-api.ts';
import { proxyInput } from '../proxy-input.ts';

const read = (spec: Parameters<typeof proxyInput>[0]) => fromApi.envoyProxy?.httpListener?.(proxyInput(spec));

it('takes how request ids and traces go together from the EnvoyProxy', () => {
  expect(read({ telemetry: { requestID: { tracing: 'Pack' } } })).toEqual({ requestID: 'Pack' });
});

it.each([undefined, {}, { telemetry: {} }, { telemetry: { requestID: {} } }])('says nothing with %j', (spec) => {
  expect(read(spec)).toEqual({});
});
