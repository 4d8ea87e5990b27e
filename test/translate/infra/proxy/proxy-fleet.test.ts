import { describe, expect, it } from 'vitest';
import { fleetMetadata, proxyFleet, workloadKind } from '../../../../src/translate/infra/proxy/proxy-fleet.ts';
import { fleetOf, gatewayConfig, infraSettings, proxyInfra } from '../infra-fixture.ts';

const owner = {
  'gateway.envoyproxy.io/owning-gateway-namespace': 'shop',
  'gateway.envoyproxy.io/owning-gateway-name': 'web',
};

describe('proxyFleet', () => {
  it('selects by labels that users cannot change', () => {
    const fleet = fleetOf({ proxy: { metadata: { labels: { team: 'a', ...owner } } } });
    expect(fleet.labels).toMatchObject({ team: 'a', 'app.kubernetes.io/name': 'envoy' });
    expect(fleet.selector).not.toHaveProperty('team');
    expect(fleet.selector).toMatchObject(owner);
  });

  it('stands in the Gateway namespace under the Gateway name in Gateway namespace mode', () => {
    const fleet = fleetOf({
      proxy: { name: 'web', namespace: 'shop' },
      settings: { envoyGateway: gatewayConfig({ deploy: { type: 'GatewayNamespace' } }) },
    });
    expect(fleet).toMatchObject({ name: 'web', namespace: 'shop', gatewayNamespaceMode: true });
    expect(fleet.selector).toMatchObject({ 'gateway.networking.k8s.io/gateway-name': 'web' });
  });

  it('fails without an owner', () => {
    const half = { 'gateway.envoyproxy.io/owning-gateway-name': 'web' };
    expect(proxyFleet(proxyInfra({ proxy: { metadata: { labels: half } } }), infraSettings()).ok).toBe(false);
    const byClass = { 'gateway.envoyproxy.io/owning-gatewayclass': 'eg' };
    expect(proxyFleet(proxyInfra({ proxy: { metadata: { labels: byClass } } }), infraSettings()).ok).toBe(true);
  });

  it('fails for an EnvoyProxy of another provider', () => {
    const config = { ...proxyInfra().config, spec: { provider: { type: 'Host' } } } as never;
    const fleet = proxyFleet(proxyInfra({ proxy: { config } }), infraSettings());
    expect(fleet).toEqual({ ok: false, error: expect.stringContaining('Host') });
  });
});

describe('fleetMetadata', () => {
  it('refers to its owner while its UID is known', () => {
    expect(fleetMetadata(fleetOf()).ownerReferences).toEqual([
      { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'GatewayClass', name: 'eg', uid: 'GatewayClass-uid' },
    ]);
    expect(fleetMetadata(fleetOf({ settings: { ownerUID: () => undefined } })).ownerReferences).toBeUndefined();
  });
});

describe('workloadKind', () => {
  it('is a DaemonSet only where one is asked for', () => {
    expect(workloadKind(fleetOf())).toBe('Deployment');
    expect(workloadKind(fleetOf({ kubernetes: { envoyDaemonSet: {} } }))).toBe('DaemonSet');
    expect(workloadKind(fleetOf({ kubernetes: { envoyDaemonSet: {}, envoyDeployment: {} } }))).toBe('Deployment');
  });
});
