import { describe, expect, it } from 'vitest';
import { addMissingLikeEgctl } from '../../../../src/resources/load/missing/add-missing-egctl.ts';
import { emptyResourceSet, type ResourceSet } from '../../../../src/resources/resource-set.ts';
import { object } from '../objects.ts';

const gatewayClass = object('GatewayClass', 'eg', { spec: { controllerName: 'c' } }) as never;
const other = object('GatewayClass', 'other') as never;
const route = object('HTTPRoute', 'shop/r', {
  spec: { rules: [{ backendRefs: [{ kind: 'Service', group: '', name: 'cart', port: 8080 }] }] },
}) as never;
const set: ResourceSet = {
  ...emptyResourceSet(),
  gatewayClass,
  gatewayClasses: [other, gatewayClass],
  httpRoutes: [route],
};

function add(given: ResourceSet) {
  const added = addMissingLikeEgctl(given, 'the bootstrap');
  if (!added.ok) throw new Error(added.error);
  return added.value;
}
const names = (refs: ReturnType<typeof add>['invented']) =>
  refs.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`);

describe('addMissingLikeEgctl', () => {
  it('adds Services of routes, and an EnvoyProxy that the class then names', () => {
    const { set: completed, invented, completed: copies } = add(set);
    expect(names(invented)).toEqual(['Service shop/cart', 'EnvoyProxy envoy-gateway-system/default-envoy-proxy']);
    expect(completed.services[0]?.spec).toEqual({
      clusterIP: '1.2.3.4',
      ports: [{ name: 'TCP-8080', protocol: 'TCP', port: 8080 }],
    });
    expect(completed.envoyProxyForGatewayClass?.spec).toEqual({ bootstrap: { value: 'the bootstrap' }, logging: {} });
    expect(completed.gatewayClass?.spec).toEqual({
      controllerName: 'c',
      parametersRef: {
        group: 'gateway.envoyproxy.io',
        kind: 'EnvoyProxy',
        name: 'default-envoy-proxy',
        namespace: 'envoy-gateway-system',
      },
    });
    expect(completed.gatewayClasses).toEqual([other, completed.gatewayClass]);
    expect(copies).toEqual([{ copy: completed.gatewayClass, original: gatewayClass }]);
  });

  it('keeps an EnvoyProxy that is given, and then needs no class', () => {
    const envoyProxyForGatewayClass = object('EnvoyProxy', 'eg/p') as never;
    const { set: completed, invented } = add({ ...emptyResourceSet(), httpRoutes: [route], envoyProxyForGatewayClass });
    expect(completed.envoyProxyForGatewayClass).toBe(envoyProxyForGatewayClass);
    expect(names(invented)).toEqual(['Service shop/cart']);
  });

  it('fails without a class to name the EnvoyProxy', () => {
    expect(addMissingLikeEgctl(emptyResourceSet(), '')).toMatchObject({ ok: false });
  });
});
