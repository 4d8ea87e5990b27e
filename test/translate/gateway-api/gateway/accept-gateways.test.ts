import { describe, expect, it } from 'vitest';
import type { GatewayClass } from '../../../../src/resources/generated/types.ts';
import { echoResources } from '../../../../src/translate/echo/echo-resources.ts';
import { brief, className, contextOf, envoyProxy, gateway, listener } from '../context-of.ts';

const gatewayClass: GatewayClass = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: className, generation: 3 },
  spec: { controllerName: 'c' },
};
const parametersRef = { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'own' };
const invalid = { provider: { type: 'Host' as const } };

describe('acceptGateways', () => {
  it('leaves Gateways of other classes out and puts failed ones last', () => {
    const context = contextOf({
      gateways: [
        gateway('bad', { addresses: [{ type: 'NamedAddress', value: 'x' }] }),
        gateway('other', { gatewayClassName: 'other' }),
        gateway('good', { listeners: [listener('http')] }),
      ],
    });
    expect(context.gateways.map(({ irKey }) => irKey)).toEqual(['infra/good']);
    expect(context.failedGateways.map(({ irKey }) => irKey)).toEqual(['infra/bad']);
    expect(brief(context.failedGateways[0]?.conditions ?? [])).toEqual(['Accepted=False/UnsupportedAddress']);
    expect([...context.xds.keys()]).toEqual(['infra/good', 'infra/bad']);
    expect(context.infra.get('infra/bad')?.proxy.metadata?.labels).toEqual({
      'gateway.envoyproxy.io/owning-gateway-namespace': 'infra',
      'gateway.envoyproxy.io/owning-gateway-name': 'bad',
    });
  });

  it('keeps a Gateway out that its status refuses, and its conditions otherwise', () => {
    const condition = (status: 'True' | 'False') => ({
      conditions: [{ type: 'Accepted', status, reason: 'R', message: 'm', lastTransitionTime: '2020-01-01T00:00:00Z' }],
    });
    const context = contextOf({
      gateways: [gateway('no', {}, condition('False')), gateway('yes', {}, condition('True'))],
    });
    expect(context.gateways.map(({ irKey }) => irKey)).toEqual(['infra/yes']);
    expect(context.gateways[0]?.conditions[0]?.lastTransitionTime).toBe('2020-01-01T00:00:00Z');
  });

  it('accepts the class with its EnvoyProxy, and refuses both together', () => {
    const statusOf = (spec: object) => {
      const proxy = envoyProxy('class', spec);
      const context = contextOf({ gatewayClass, envoyProxyForGatewayClass: proxy, gateways: [gateway('g')] });
      const [ancestor] = context.statuses.of(proxy).ancestors ?? [];
      return {
        ofClass: context.statuses.of(gatewayClass).conditions,
        proxy: brief(ancestor?.conditions ?? []),
        ref: ancestor?.ancestorRef,
        failed: context.failedGateways.length,
      };
    };
    expect(statusOf({})).toMatchObject({
      ofClass: [{ type: 'Accepted', status: 'True', reason: 'Accepted', observedGeneration: 3 }],
      proxy: ['Accepted=True/Accepted'],
      ref: { kind: 'GatewayClass', name: className },
      failed: 0,
    });
    expect(statusOf(invalid)).toMatchObject({
      ofClass: [{ type: 'Accepted', status: 'False', reason: 'InvalidParameters' }],
      proxy: ['Accepted=False/InvalidParameters'],
      failed: 1,
    });
  });

  it('takes the EnvoyProxy that the Gateway names, and the class where the name leads nowhere', () => {
    const own = envoyProxy('own', { ipFamily: 'IPv6' });
    const named = gateway('g', { infrastructure: { parametersRef } });
    const resources = { envoyProxyForGatewayClass: envoyProxy('class', { ipFamily: 'IPv4' }), gateways: [named] };
    const found = contextOf({ ...resources, envoyProxiesForGateways: [own] });
    expect(found.gateways[0]).toMatchObject({ envoyProxy: own, ownEnvoyProxy: true });
    expect(found.statuses.of(own).ancestors?.[0]?.ancestorRef).toMatchObject({ kind: 'Gateway', name: 'g' });
    expect(echoResources(found)).toMatchObject({ envoyProxiesForGateways: [{ metadata: { name: 'own' } }] });
    const lost = contextOf(resources);
    expect(lost.gateways[0]).toMatchObject({ envoyProxy: resources.envoyProxyForGatewayClass, ownEnvoyProxy: false });
    expect(echoResources(lost)).not.toHaveProperty('envoyProxiesForGateways');
  });

  it('merges the EnvoyProxies in the way that the Gateway asks for', () => {
    const context = contextOf({
      gatewayClass,
      envoyProxyForGatewayClass: envoyProxy('class', {
        concurrency: 2,
        ipFamily: 'IPv4',
        extraArgs: ['a'],
        bootstrap: { jsonPatches: [] },
      }),
      envoyProxiesForGateways: [envoyProxy('own', { mergeType: 'JSONMerge', ipFamily: 'DualStack', extraArgs: ['b'] })],
      gateways: [gateway('g', { infrastructure: { parametersRef } })],
    });
    const merged = context.gateways[0]?.envoyProxy;
    expect(merged).toMatchObject({
      metadata: { name: 'own' },
      spec: { concurrency: 2, ipFamily: 'DualStack', extraArgs: ['b'] },
    });
    // What the typed API writes as null is unset again after the merge.
    expect(merged?.spec.bootstrap).toEqual({});
    // The class's status comes along, since whole objects are merged.
    const kinds = merged && context.statuses.of(merged).ancestors?.map(({ ancestorRef }) => ancestorRef.kind);
    expect(kinds).toEqual(['GatewayClass', 'Gateway']);
  });

  it('refuses merged backends in merged Gateways', () => {
    const context = contextOf({
      envoyProxyForGatewayClass: envoyProxy('class', { mergeGateways: true, mergeBackends: {} }),
      gateways: [gateway('g')],
    });
    expect(brief(context.failedGateways[0]?.conditions ?? [])).toEqual(['Accepted=False/InvalidParameters']);
  });

  it('looks at mergeGateways of the resources where merging itself is not done', () => {
    const proxy = (spec: object) => envoyProxy('own', { mergeGateways: true, ...spec });
    const accepted = (spec: object) =>
      contextOf(
        {
          gatewayClass,
          envoyProxyForGatewayClass: proxy(spec),
          gateways: [gateway('g', { infrastructure: { parametersRef } })],
        },
        { mergeGatewaysHonoured: false },
      );
    const alone = accepted({});
    expect(alone.gateways[0]).toMatchObject({ irKey: 'infra/g', ownEnvoyProxy: false });
    expect(accepted({ mergeBackends: {} }).failedGateways).toHaveLength(1);
  });

  it('names the Gateway as owner where proxies live beside their Gateways', () => {
    const context = contextOf({ gateways: [gateway('g')] }, { gatewayNamespaceMode: true });
    expect(context.infra.get('infra/g')?.proxy).toMatchObject({
      name: 'g',
      namespace: 'infra',
      metadata: { ownerReference: { kind: 'Gateway', name: 'g' } },
    });
  });
});
