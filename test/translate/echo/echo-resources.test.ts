import { describe, expect, it } from 'vitest';
import type { GatewayClass, HTTPRoute } from '../../../src/resources/generated/types.ts';
import { echoResources } from '../../../src/translate/echo/echo-resources.ts';
import { className, contextOf, envoyProxy, gateway, listener, listenerSet } from '../gateway-api/context-of.ts';

const gatewayClass: GatewayClass = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: className },
  spec: { controllerName: 'c' },
};

describe('echoResources', () => {
  it('has the keys of x translate in their order, without empty lists', () => {
    const context = contextOf({
      gatewayClass,
      envoyProxyForGatewayClass: envoyProxy('class', {}),
      envoyProxiesForGateways: [envoyProxy('own', {})],
      gateways: [
        gateway('g', {
          infrastructure: { parametersRef: { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'own' } },
        }),
      ],
      listenerSets: [listenerSet('s', 'apps', 'g', [listener('a')])],
      backends: [{ apiVersion: 'gateway.envoyproxy.io/v1alpha1', kind: 'Backend', metadata: { name: 'b' }, spec: {} }],
    });
    expect(Object.keys(echoResources(context))).toEqual([
      'envoyProxyForGatewayClass',
      'envoyProxiesForGateways',
      'gatewayClass',
      'gateways',
      'listenerSets',
      'backends',
    ]);
  });

  it('hides the EnvoyProxy of a class that is not there', () => {
    expect(echoResources(contextOf({ envoyProxyForGatewayClass: envoyProxy('class', {}) }))).toEqual({});
  });

  it('rebuilds statuses of listeners and keeps the rest of the input status', () => {
    const old = { name: 'old', attachedRoutes: 7, supportedKinds: [], conditions: [] };
    const status = { addresses: [{ value: '1.1.1.1' }], attachedListenerSets: 4, listeners: [old] };
    const failed = gateway('failed', { addresses: [{ type: 'Odd', value: 'x' }] }, status);
    const context = contextOf({
      gateways: [gateway('g', { listeners: [listener('a', { protocol: 'X' })] }, status), failed],
    });
    const [accepted, refused] = echoResources(context).gateways as { status: Record<string, unknown> }[];
    expect(accepted?.status).toMatchObject({
      addresses: [{ value: '1.1.1.1' }],
      listeners: [
        { name: 'a', attachedRoutes: 0, supportedKinds: [], conditions: [{}, { lastTransitionTime: null }, {}] },
      ],
    });
    expect(accepted?.status).not.toHaveProperty('attachedListenerSets');
    expect(refused?.status).toMatchObject({
      attachedListenerSets: 4,
      listeners: [old],
      conditions: [{ reason: 'UnsupportedAddress' }],
    });
  });

  it('keeps status entries of parents that belong to others', () => {
    const context = contextOf({ gateways: [gateway('g')] });
    const [edge] = context.gateways;
    const foreign = { parentRef: { name: 'other' }, controllerName: 'other', conditions: [] };
    const route: HTTPRoute = {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'r' },
      spec: {},
      status: { parents: [foreign] },
    };
    if (edge) {
      const parentRef = { name: 'g', namespace: 'infra' };
      const parent = { parentRef, gateway: edge, listeners: [], conditions: [] };
      context.routes.push({ kind: 'HTTPRoute', route, parents: [parent] });
    }
    expect(echoResources(context)).toMatchObject({
      httpRoutes: [
        {
          status: { parents: [foreign, { parentRef: { name: 'g' }, controllerName: context.options.controllerName }] },
        },
      ],
    });
  });
});
