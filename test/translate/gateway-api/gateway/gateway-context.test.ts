import { describe, expect, it } from 'vitest';
import { addListener, createGatewayContext } from '../../../../src/translate/gateway-api/gateway/gateway-context.ts';
import { envoyProxy, gateway, listener, listenerSet } from '../context-of.ts';

const settings = { irKey: 'infra/g', ownEnvoyProxy: true, mergeBackends: true, envoyProxy: envoyProxy('p', {}) };

describe('createGatewayContext', () => {
  it('starts with the conditions of the input, which it does not change', () => {
    const old = { type: 'Accepted', status: 'True', reason: 'R', message: 'm', lastTransitionTime: 'then' } as const;
    const status = { conditions: [old] };
    const input = gateway('g', { listeners: [listener('l')] }, status);
    const context = createGatewayContext(input, settings);
    expect(context).toEqual({ gateway: input, ...settings, conditions: [old], listeners: [] });
    context.conditions.pop();
    expect(status.conditions).toHaveLength(1);
  });
});

describe('addListener', () => {
  it('adds listeners in order, named after what they stand in', () => {
    const context = createGatewayContext(gateway('g'), settings);
    const set = { listenerSet: listenerSet('s', 'app', 'g', []), conditions: [] };
    const own = addListener(context, listener('l'));
    const inSet = addListener(context, listener('l'), set);
    expect(context.listeners).toEqual([own, inSet]);
    expect([own.irName, inSet.irName]).toEqual(['infra/g/l', 'infra/g/app/s/l']);
    expect(inSet).toMatchObject({
      gateway: context,
      listenerSet: set,
      ready: false,
      attachedRoutes: 0,
      conditions: [],
    });
    expect(own).not.toHaveProperty('listenerSet');
  });
});
