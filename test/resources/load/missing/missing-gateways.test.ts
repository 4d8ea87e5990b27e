import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../../../src/resources/load/load.ts';
import { profiles } from '../../../../src/resources/load/profiles.ts';

const complete = async (text: string) =>
  (await loadTexts([{ name: 'in.yaml', text }], { profile: profiles.controller, addMissing: { style: 'complete' } }))
    .set;

const route = (kind: string, parentRefs: string, name = 'a'): string => `
apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: { name: ${name}, namespace: shop }
spec: { parentRefs: [${parentRefs}], rules: [{ backendRefs: [{ name: b, port: 1 }] }] }
---
`;

const listeners = async (text: string) =>
  (await complete(text)).gateways.map(({ metadata, spec }) => [
    `${metadata.namespace}/${metadata.name}`,
    ...spec.listeners.map(({ name, protocol, port }) => `${name} ${protocol} ${port}`),
  ]);

describe('missingGateways', () => {
  it.each([
    ['HTTPRoute', 'http HTTP 80'],
    ['GRPCRoute', 'http HTTP 80'],
    ['TLSRoute', 'tls TLS 443'],
    ['TCPRoute', 'tcp TCP 9000'],
    ['UDPRoute', 'udp UDP 9000'],
  ])('gives the parent of a %s the listener %s', async (kind, listener) => {
    const text = route(kind, '{ name: edge }').replace(
      'rules:',
      kind === 'TLSRoute' ? 'hostnames: [a.b], rules:' : 'rules:',
    );
    expect(await listeners(text)).toEqual([['shop/edge', listener]]);
  });

  it('passes TLS through', async () => {
    const { gateways } = await complete(
      route('TLSRoute', '{ name: edge }').replace('rules:', 'hostnames: [a.b], rules:'),
    );
    expect(gateways[0]?.spec.listeners[0]?.tls).toEqual({ mode: 'Passthrough' });
  });

  it('makes one listener for each section and port that routes ask for', async () => {
    const parents = ['', ', port: 8080', ', sectionName: web, port: 81', ', sectionName: web'];
    const text = parents.map((rest, i) => route('HTTPRoute', `{ name: edge${rest} }`, `r${i}`)).join('');
    expect(await listeners(text)).toEqual([['shop/edge', 'http HTTP 80', 'http-8080 HTTP 8080', 'web HTTP 81']]);
  });

  it('leaves Gateways that are there, and parents that are no Gateways', async () => {
    const gateway = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: mine, listeners: [{ name: x, port: 80, protocol: HTTP }] }
---
`;
    const set = await complete(
      gateway + route('HTTPRoute', '{ name: edge }, { name: s, kind: Service, group: "" }, { name: other }'),
    );
    expect(set.gateways.map(({ metadata, spec }) => `${metadata.name} ${spec.gatewayClassName}`)).toEqual([
      'edge mine',
      'other mine',
    ]);
    expect(set.gatewayClasses.map(({ metadata }) => metadata.name)).toEqual(['mine']);
  });

  it('gives invented classes the controller of the configuration', async () => {
    const configuration = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyGateway
gateway: { controllerName: example.com/mine }
---
`;
    const { gatewayClasses } = await complete(configuration + route('HTTPRoute', '{ name: edge }'));
    expect(gatewayClasses.map(({ spec }) => spec.controllerName)).toEqual(['example.com/mine']);
  });
});
