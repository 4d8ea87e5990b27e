import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { proxyBootstrap, serviceClusterName } from '../../../../src/translate/infra/proxy/proxy-bootstrap.ts';
import { at, fleetOf, gatewayConfig, goodValue } from '../infra-fixture.ts';

type Input = Parameters<typeof fleetOf>[0];
const textOf = (input: Input = {}) => goodValue(proxyBootstrap(fleetOf(input)));
const render = (input: Input = {}) => load(textOf(input));
const inGatewayNamespace: Input = {
  proxy: { name: 'web', namespace: 'shop' },
  settings: { envoyGateway: gatewayConfig({ deploy: { type: 'GatewayNamespace' } }) },
};

describe('proxyBootstrap', () => {
  it('reaches the control plane by its full name, with a dot at the end', () => {
    const text = textOf({ settings: { controllerNamespace: 'control', dnsDomain: 'example.local' } });
    expect(text).toContain('address: envoy-gateway.control.svc.example.local.\n');
    expect(text).toContain('/sds/xds-certificate.json');
  });

  it('shows a token in Gateway namespace mode', () => {
    expect(textOf(inGatewayNamespace)).toContain('/sds/xds_service_account_token.json');
    expect(textOf(inGatewayNamespace)).not.toContain('/sds/xds-certificate.json');
  });

  it('knows its zone unless the controller injects none', () => {
    expect(at(render(), 'cluster_manager', 'local_cluster_name')).toBe('shop/web');
    const envoyGateway = gatewayConfig({ proxyTopologyInjector: { disabled: true } });
    expect(at(render({ settings: { envoyGateway } }), 'cluster_manager')).toBeUndefined();
  });

  it.each([
    ['1Gi', 858993459],
    ['1.1Gi', 944892805],
  ])('bounds the heap below the memory limit of %s', (memory, bytes) => {
    const kubernetes = { envoyDeployment: { container: { resources: { limits: { memory } } } } };
    const monitors = at(render({ kubernetes }), 'overload_manager', 'resource_monitors');
    expect(at(monitors, 1, 'typed_config', 'max_heap_size_bytes')).toBe(bytes);
  });

  it('does not bound the heap without a limit that can be read', () => {
    const kubernetes = { envoyDeployment: { container: { resources: { limits: { memory: 'much' } } } } };
    expect(at(render(), 'overload_manager', 'actions')).toBeUndefined();
    expect(at(render({ kubernetes }), 'overload_manager', 'actions')).toBeUndefined();
  });

  it('takes metric sinks with their first endpoint and TLS, and drops those without', () => {
    const tls = { alpnProtocols: null, sni: 'otel.test', caCertificate: { name: 'ca', certificate: 'Y2E=' } };
    const sink = (...hosts: readonly string[]) => ({
      destination: {
        name: 'd',
        settings: [{ name: 's', endpoints: hosts.map((host) => ({ host, port: 4317 })), tls }],
      },
    });
    const made = render({ proxy: { resolvedMetricSinks: [sink(), sink('a.test', 'b.test')] } });
    expect(at(made, 'stats_sinks')).toHaveLength(1);
    const cluster = JSON.stringify(at(made, 'static_resources', 'clusters', 1));
    expect(cluster).toContain('"address":"a.test","port_value":4317');
    expect(cluster).toContain('"sni":"otel.test"');
    expect(cluster).toContain('"inline_bytes":"Y2E="');
    expect(JSON.stringify(made)).not.toContain('b.test');
  });

  it('uses a replacement as it is, whatever it holds', () => {
    expect(textOf({ spec: { bootstrap: { value: 'a: [' } } })).toBe('a: [');
    expect(textOf({ spec: { bootstrap: { type: 'Replace' } } })).toBe('');
  });

  it('writes a merged one with sorted keys', () => {
    const text = textOf({ spec: { bootstrap: { type: 'Merge', value: 'stats_flush_interval: 7s' } } });
    expect(text).toContain('\nstats_flush_interval: 7s\n');
    const keys = text.split('\n').flatMap((line) => /^(\w+):/.exec(line)?.[1] ?? []);
    expect(keys).toEqual([...keys].sort());
  });

  it.each([
    [{ bootstrap: { type: 'Merge', value: 'nonsense: 1' } }, 'nonsense'],
    [{ telemetry: { metrics: { matches: [{ type: 'RegularExpression', value: '(' }] } } }, '('],
  ] as const)('fails with a sentence for %j', (spec, word) => {
    expect(proxyBootstrap(fleetOf({ spec }))).toEqual({ ok: false, error: expect.stringContaining(word) });
  });
});

describe('serviceClusterName', () => {
  it('is the IR name, with the namespace in front where it has none', () => {
    expect(serviceClusterName(fleetOf())).toBe('shop/web');
    expect(serviceClusterName(fleetOf(inGatewayNamespace))).toBe('shop/web');
    expect(serviceClusterName(fleetOf({ proxy: { name: 'merged' } }))).toBe('merged');
  });
});
