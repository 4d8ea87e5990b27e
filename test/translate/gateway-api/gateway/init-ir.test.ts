import { describe, expect, it } from 'vitest';
import { initIR } from '../../../../src/translate/gateway-api/gateway/init-ir.ts';
import { contextOf, envoyProxy, gateway } from '../context-of.ts';
import { gatewayOwner } from '../proxy-service.ts';

const failing = gateway('failed', { addresses: [{ type: 'NamedAddress', value: 'x' }] });

describe('initIR', () => {
  it('makes empty IR for every Gateway, failed ones last', () => {
    const context = contextOf({ gateways: [failing, gateway('g')] });
    initIR(context);
    expect([...context.xds]).toEqual([
      ['infra/g', { http: [], tcp: [], udp: [] }],
      ['infra/failed', { http: [], tcp: [], udp: [] }],
    ]);
    const proxy = context.infra.get('infra/failed')?.proxy;
    expect(proxy).toEqual({
      metadata: { labels: gatewayOwner('failed'), ownerReference: { kind: 'GatewayClass', name: 'test-class' } },
      name: 'infra/failed',
      namespace: 'envoy-gateway-system',
      listeners: [],
      addresses: [],
      resolvedMetricSinks: [],
    });
    expect(proxy && context.provenance.originsOf(proxy)[0]).toMatchObject({
      object: { metadata: { name: 'failed' } },
      path: ['spec', 'infrastructure'],
    });
  });

  it('takes labels and annotations of the Gateway; the owner labels win', () => {
    const owner = 'gateway.envoyproxy.io/owning-gateway-name';
    const infrastructure = { labels: { a: 'b', [owner]: 'forged' }, annotations: { c: 'd' } };
    const context = contextOf({ gateways: [gateway('g', { infrastructure })] });
    expect(context.infra.get('infra/g')?.proxy.metadata).toMatchObject({
      labels: { a: 'b', [owner]: 'g' },
      annotations: { c: 'd' },
    });
    const bare = contextOf({ gateways: [gateway('g', { infrastructure: { annotations: {} } })] });
    expect(bare.infra.get('infra/g')?.proxy.metadata).not.toHaveProperty('annotations');
  });

  it('gives merged Gateways one fleet, that of the last one', () => {
    const merged = envoyProxy('class', { mergeGateways: true });
    const gateways = ['g', 'h'].map((name) => gateway(name, { infrastructure: { labels: { of: name } } }));
    const context = contextOf({ envoyProxyForGatewayClass: merged, gateways });
    expect([...context.infra.keys()]).toEqual(['test-class']);
    expect(context.infra.get('test-class')?.proxy.metadata?.labels).toEqual({
      of: 'h',
      'gateway.envoyproxy.io/owning-gatewayclass': 'test-class',
    });
  });

  it('names the fleet after its Gateway where it lives beside it', () => {
    const context = contextOf({ gateways: [gateway('g')] }, { gatewayNamespaceMode: true });
    expect(context.infra.get('infra/g')?.proxy).toMatchObject({
      name: 'g',
      namespace: 'infra',
      metadata: { ownerReference: { kind: 'Gateway', name: 'g' } },
    });
  });
});
