import { describe, expect, it } from 'vitest';
import { type Loaded, type LoadOptions, loadTexts } from '../../../../src/resources/load/load.ts';
import { profiles } from '../../../../src/resources/load/profiles.ts';

async function load(text: string, options: Partial<LoadOptions> = {}): Promise<Loaded> {
  return loadTexts([{ name: 'in.yaml', text }], {
    profile: profiles.controller,
    addMissing: { style: 'complete' },
    ...options,
  });
}

const names = ({ invented }: Loaded) =>
  invented.map(({ kind, namespace, name }) => `${kind} ${namespace ?? ''}/${name}`);

const loneRoute = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: a, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: infra, sectionName: web}]
  rules:
  - backendRefs: [{name: cart, port: 8080}, {name: cart, port: 8080}, {name: cart, port: 9090}]
`;

describe('completing a lone route', () => {
  it('invents class, Gateway with its Namespace, and Service, and names them', async () => {
    const loaded = await load(loneRoute);
    expect(loaded.diagnostics).toEqual([]);
    expect(names(loaded)).toEqual(['GatewayClass /eg', 'Gateway infra/edge', 'Namespace /infra', 'Service shop/cart']);
    expect(loaded.set.gatewayClass?.metadata.name).toBe('eg');
    expect(loaded.set.namespaces.map(({ metadata }) => metadata.labels)).toEqual([
      { 'kubernetes.io/metadata.name': 'infra' },
      { 'kubernetes.io/metadata.name': 'shop' },
    ]);
    expect(loaded.set.gateways[0]?.spec).toMatchObject({
      gatewayClassName: 'eg',
      listeners: [{ name: 'web', protocol: 'HTTP', port: 80 }],
    });
    expect(loaded.set.services[0]?.spec?.ports).toEqual([
      { name: 'TCP-8080', protocol: 'TCP', port: 8080 },
      { name: 'TCP-9090', protocol: 'TCP', port: 9090 },
    ]);
  });

  it('invents the Gateway of a ListenerSet, which lets it in', async () => {
    const set =
      'apiVersion: gateway.networking.k8s.io/v1\nkind: ListenerSet\nmetadata: {name: ls, namespace: shop}\nspec: {parentRef: {name: edge, namespace: infra}, listeners: [{name: a, port: 8080, protocol: HTTP}]}\n';
    const [edge, ...others] = (await load(set)).set.gateways;
    expect(edge).toMatchObject({
      metadata: { name: 'edge', namespace: 'infra' },
      spec: { listeners: [], allowedListeners: { namespaces: { from: 'All' } } },
    });
    expect(others).toEqual([]);
    const both = (await load(`${set}---\n${loneRoute}`)).set.gateways;
    expect(both[0]?.spec).toMatchObject({ listeners: [{ name: 'web' }], allowedListeners: {} });
  });

  it('keeps account of the documents that it completes', async () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: {name: cart, namespace: shop}\nspec: {ports: [{port: 80}]}\n---\n';
    const { set, ledger, documents } = await load(service + loneRoute);
    expect(set.services[0]?.spec?.ports).toHaveLength(3);
    expect(ledger.documentOf(set.services[0] ?? {})).toBe(documents[0]);
  });

  it('invents nothing unless asked', async () => {
    const loaded = await load(loneRoute, { addMissing: undefined });
    expect(loaded.invented).toEqual([]);
    expect(loaded.set.gateways).toEqual([]);
  });
});

describe('completing like the Go egctl', () => {
  const addMissing = { style: 'egctl', defaultBootstrap: 'static_resources: {}' } as const;
  const gatewayClass = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: eg}
spec: {controllerName: gateway.envoyproxy.io/gatewayclass-controller}
---
`;

  it('adds Services and an EnvoyProxy with the bootstrap, and no Gateway', async () => {
    const loaded = await load(gatewayClass + loneRoute, { profile: profiles.egctl, addMissing });
    expect(names(loaded)).toEqual(['Service shop/cart', 'EnvoyProxy envoy-gateway-system/default-envoy-proxy']);
    expect(loaded.set.gatewayClass?.spec.parametersRef).toEqual({
      group: 'gateway.envoyproxy.io',
      kind: 'EnvoyProxy',
      name: 'default-envoy-proxy',
      namespace: 'envoy-gateway-system',
    });
    expect(loaded.set.envoyProxyForGatewayClass?.spec.bootstrap?.value).toBe('static_resources: {}');
    expect(loaded.set.services[0]?.spec?.clusterIP).toBe('1.2.3.4');
  });

  it('gives Services an address and the ports that are missing', async () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: {name: cart, namespace: shop}\nspec: {ports: [{port: 8080, protocol: TCP, name: http}, {port: 9090}]}\n---\n';
    const loaded = await load(gatewayClass + service + loneRoute, { profile: profiles.egctl, addMissing });
    expect(loaded.set.services).toHaveLength(1);
    expect(loaded.set.services[0]?.spec).toEqual({
      clusterIP: '1.2.3.4',
      ports: [
        { port: 8080, protocol: 'TCP', name: 'http' },
        { port: 9090 },
        { port: 9090, protocol: 'TCP', name: 'TCP-9090' },
      ],
    });
  });

  it('needs a GatewayClass', async () => {
    const loaded = await load(loneRoute, { profile: profiles.egctl, addMissing });
    expect(loaded.diagnostics.map(({ code }) => code)).toEqual(['gateway-class-missing']);
  });
});
