import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../../src/core/diagnostic.ts';
import { validateEnvoyProxy } from '../../../../src/translate/gateway-api/envoy-proxy/validate-envoy-proxy.ts';
import { validateFilterOrder } from '../../../../src/translate/gateway-api/envoy-proxy/validate-filter-order.ts';

const kubernetes = (settings: object) => ({ provider: { type: 'Kubernetes', kubernetes: settings } });
const service = (settings: object) => kubernetes({ envoyService: settings });
const accessLog = (settings: object) => ({ telemetry: { accessLog: { settings: [settings] } } });

describe('validateEnvoyProxy', () => {
  it.each([
    [{ provider: { type: 'Docker' } }, 'spec.provider.type'],
    [{ provider: { type: 'Host' } }, 'spec.provider.host'],
    [kubernetes({ envoyHpa: { patch: {} } }), 'spec.provider.kubernetes.envoyHpa.patch.value'],
    [kubernetes({ envoyPDB: { patch: { value: {}, type: 'X' } } }), 'spec.provider.kubernetes.envoyPDB.patch.type'],
    [service({ type: 'ExternalName' }), 'spec.provider.kubernetes.envoyService.type'],
    [
      service({ type: 'NodePort', allocateLoadBalancerNodePorts: false }),
      'spec.provider.kubernetes.envoyService.allocateLoadBalancerNodePorts',
    ],
    [
      service({ loadBalancerSourceRanges: ['10.1.2.3/8', '10.0.0.0'] }),
      'spec.provider.kubernetes.envoyService.loadBalancerSourceRanges[1]',
    ],
    [service({ loadBalancerIP: '2001:db8::1' }), 'spec.provider.kubernetes.envoyService.loadBalancerIP'],
    [accessLog({ format: { type: 'Text' } }), 'spec.telemetry.accessLog.settings[0].format'],
    [accessLog({ sinks: [{ type: 'File' }] }), 'spec.telemetry.accessLog.settings[0].sinks[0]'],
    [accessLog({ sinks: [{ type: 'OpenTelemetry' }] }), 'spec.telemetry.accessLog.settings[0].sinks[0]'],
    [{ telemetry: { metrics: { sinks: [{ type: 'OpenTelemetry' }] } } }, 'spec.telemetry.metrics.sinks[0]'],
    [{ telemetry: { metrics: { clusterStatName: '%ROUTE%' } } }, 'spec.telemetry.metrics.clusterStatName'],
    [{ telemetry: { metrics: { clusterStatName: '50%' } } }, 'spec.telemetry.metrics.clusterStatName'],
    [{ bootstrap: { type: 'Replace', value: 'admin: {}' } }, 'spec.bootstrap'],
  ])('refuses %j', (spec, path) => {
    expect(validateEnvoyProxy(spec as never).map((problem) => formatPath(problem.path ?? []))).toEqual([path]);
  });

  it.each([
    {},
    service({ type: 'LoadBalancer', loadBalancerIP: '::ffff:10.0.0.1', loadBalancerSourceRanges: ['::/0'] }),
    kubernetes({ envoyDaemonSet: { patch: {} } }),
    { telemetry: { accessLog: { disable: true, settings: [{ sinks: [{ type: 'File' }] }] } } },
    { telemetry: { metrics: { clusterStatName: '%ROUTE_KIND%/%BACKEND_REFS%' } } },
  ])('takes %j', (spec) => expect(validateEnvoyProxy(spec as never)).toEqual([]));
});

describe('validateFilterOrder', () => {
  const wasm = 'envoy.filters.http.wasm';
  const lua = 'envoy.filters.http.lua';
  const cors = 'envoy.filters.http.cors';

  it('takes orders that agree, also when they repeat', () => {
    expect(
      validateFilterOrder([
        { name: wasm, before: lua },
        { name: lua, after: wasm },
        { name: cors, before: wasm },
      ]),
    ).toEqual([]);
  });

  it('refuses the entry that closes a cycle, and a filter beside itself', () => {
    const order = [
      { name: wasm, before: lua },
      { name: lua, before: cors },
      { name: cors, before: wasm },
      { name: lua, after: lua },
    ] as const;
    expect(validateFilterOrder(order).map(({ path }) => path?.at(-1))).toEqual([2, 3]);
  });
});
