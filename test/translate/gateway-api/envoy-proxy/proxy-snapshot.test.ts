import { expect, it } from 'vitest';
import { setEnvoyProxyAccepted } from '../../../../src/translate/gateway-api/envoy-proxy/envoy-proxy-status.ts';
import { proxySnapshot } from '../../../../src/translate/gateway-api/envoy-proxy/proxy-snapshot.ts';
import { contextOf, envoyProxy } from '../context-of.ts';

it('shows an EnvoyProxy as it is printed, with the status written so far', () => {
  const context = contextOf({});
  const proxy = envoyProxy('p', { ipFamily: 'IPv6', bootstrap: { value: 'admin: {}' } });
  expect(proxySnapshot(context)(proxy)).toMatchObject({
    metadata: { name: 'p' },
    spec: { ipFamily: 'IPv6', bootstrap: { value: 'admin: {}', type: null } },
  });
  setEnvoyProxyAccepted(context.statuses, proxy, { kind: 'GatewayClass', name: 'eg' });
  expect(proxySnapshot(context)(proxy)).toMatchObject({
    status: {
      ancestors: [{ ancestorRef: { kind: 'GatewayClass', name: 'eg' }, conditions: [{ reason: 'Accepted' }] }],
    },
  });
});
