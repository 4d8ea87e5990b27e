import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicy } from '../../../../src/resources/generated/types.ts';
import { claimScopes } from '../../../../src/translate/policies/backend-traffic-policy/scope-claims.ts';
import { backendPolicy, gateway, httpRoute, listenerSet, ref } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';

const gw = gateway('gw', 'http');
const ls = listenerSet('ls', 'gw', { extra: 9000 });
const route = httpRoute('r', [{ name: 'nowhere' }], ['all'], { labels: { app: 'x' } });
const context = routedContext({ gateways: [gw], listenerSets: [ls], httpRoutes: [route] });

const on = (name: string, kind: string, target: string, section?: string): BackendTrafficPolicy =>
  backendPolicy(name, { targetRefs: [ref(kind, target, section)] });
const claims = (...policies: BackendTrafficPolicy[]) => claimScopes(context, policies);

describe('claimScopes', () => {
  it('gives a scope to the first policy; an object and its sections are scopes of their own', () => {
    const { at } = claims(
      on('section', 'Gateway', 'gw', 'http'),
      on('first', 'Gateway', 'gw'),
      on('second', 'Gateway', 'gw'),
      on('set', 'ListenerSet', 'ls'),
    );
    expect(at('Gateway', gw)?.metadata.name).toBe('first');
    expect(at('Gateway', gw, 'http')?.metadata.name).toBe('section');
    expect(at('Gateway', gw, 'other')).toBeUndefined();
    expect(at('ListenerSet', ls)?.metadata.name).toBe('set');
    expect(at('ListenerSet', ls, 'extra')).toBeUndefined();
    expect(at('HTTPRoute', route)).toBeUndefined();
  });

  it('lets selectors pick from the input, also routes that attach to nothing', () => {
    const selecting = backendPolicy('s', { targetSelectors: [{ kind: 'HTTPRoute', matchLabels: { app: 'x' } }] });
    expect(claims(selecting).at('HTTPRoute', route)?.metadata.name).toBe('s');
    const all = backendPolicy('all', { targetSelectors: [{ kind: 'Gateway' }, { kind: 'ListenerSet' }] });
    expect(claims(all).at('Gateway', gw)).toBe(all);
    expect(claims(all).at('ListenerSet', ls)).toBe(all);
  });

  it('is empty without policies', () => {
    expect(claims().at('Gateway', gw)).toBeUndefined();
  });
});
