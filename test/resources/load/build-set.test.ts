import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import type { EnvoyGateway } from '../../../src/resources/kinds/envoy-gateway.ts';
import { buildSet, extensionKindTest, findConfiguration, selectClass } from '../../../src/resources/load/build-set.ts';
import { profiles } from '../../../src/resources/load/profiles.ts';
import { emptyResourceSet, type ResourceSet } from '../../../src/resources/resource-set.ts';
import { object } from './objects.ts';

const plain = (held: JsonObject) => ({ object: held, extension: false });
const configuration = (fields: JsonObject) => object('EnvoyGateway', 'eg', fields) as unknown as EnvoyGateway;
const names = (list: readonly { readonly metadata: { readonly name?: string } }[]) => list.map((o) => o.metadata.name);

describe('buildSet', () => {
  it('puts objects into the list of their kind, in their order', () => {
    const members = [object('HTTPRoute', 'b'), object('Gateway', 'g'), object('HTTPRoute', 'a'), object('Secret', 's')];
    const set = buildSet(members.map(plain), undefined);
    expect([names(set.httpRoutes), names(set.gateways), names(set.secrets)]).toEqual([['b', 'a'], ['g'], ['s']]);
    expect(Object.keys(set).sort()).toEqual(Object.keys(emptyResourceSet()).sort());
    expect(set.grpcRoutes).toEqual([]);
  });

  it('leaves the choice of class and EnvoyProxy open', () => {
    const set = buildSet([object('GatewayClass', 'c'), object('EnvoyProxy', 'eg/p')].map(plain), undefined);
    expect([names(set.gatewayClasses), names(set.envoyProxiesForGateways)]).toEqual([['c'], ['p']]);
    expect(set.gatewayClass).toBeUndefined();
  });

  it('passes over kinds that have no list', () => {
    expect(buildSet([plain(object('Deployment', 'd'))], undefined)).toEqual(emptyResourceSet());
  });

  it('tells policies of extension servers from their other objects', () => {
    const extensionManager = { policyResources: [{ group: 'example.com', version: 'v1', kind: 'Policy' }] };
    const policy = { ...object('Thing', 'p'), kind: 'Policy' };
    const members = [policy, object('Thing', 't')].map((held) => ({ object: held, extension: true }));
    const set = buildSet(members, configuration({ extensionManager }));
    expect([names(set.extensionServerPolicies), names(set.extensionRefFilters)]).toEqual([['p'], ['t']]);
  });

  it('carries the configuration and its EnvoyProxy settings', () => {
    const given = configuration({ envoyProxy: { mergeGateways: true } });
    expect(buildSet([], given)).toMatchObject({ envoyGateway: given, envoyProxyDefaultSpec: { mergeGateways: true } });
    expect(buildSet([], configuration({}))).not.toHaveProperty('envoyProxyDefaultSpec');
  });
});

describe('findConfiguration', () => {
  const good = object('EnvoyGateway', 'good');
  const broken = object('EnvoyGateway', 'broken', { gateway: { controllerName: 5 } });

  it('takes the last one that is in order', () => {
    const objects = [object('EnvoyGateway', 'first'), good, broken, object('Gateway', 'g')];
    expect(findConfiguration(objects, profiles.controller)).toBe(good);
    expect(findConfiguration([good, { ...good, apiVersion: 'example.com/v1' }], profiles.controller)).toBe(good);
  });

  it('takes any where nothing is checked, and none where there is none', () => {
    expect(findConfiguration([good, broken], profiles.raw)).toBe(broken);
    expect(findConfiguration([broken], profiles.controller)).toBeUndefined();
  });
});

describe('extensionKindTest', () => {
  it('knows the kinds of all managers and lists', () => {
    const kind = (name: string) => ({ group: 'example.com', version: 'v1', kind: name });
    const isExtension = extensionKindTest(
      configuration({
        extensionManager: { resources: [kind('A')], backendResources: [kind('B')] },
        extensionManagers: [{ policyResources: [kind('C')] }, { resources: [kind('D')] }],
      }),
    );
    const known = ['A', 'B', 'C', 'D', 'E'].filter((name) => isExtension('example.com', name));
    expect(known).toEqual(['A', 'B', 'C', 'D']);
    expect(isExtension('', 'A')).toBe(false);
  });

  it('does not stumble over a configuration that was not checked', () => {
    const odd = { extensionManager: { resources: [1, null], policyResources: {} }, extensionManagers: 5 };
    expect(extensionKindTest(configuration(odd))('example.com', 'A')).toBe(false);
    expect(extensionKindTest(undefined)('example.com', 'A')).toBe(false);
  });
});

describe('selectClass', () => {
  const gatewayClass = (name: string, controllerName: string, proxy?: string) => {
    const [namespace, proxyName] = proxy?.split('/') ?? [];
    const parametersRef = { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: proxyName, namespace };
    return object('GatewayClass', name, { spec: { controllerName, ...(proxy && { parametersRef }) } } as JsonObject);
  };
  const ours = 'gateway.envoyproxy.io/gatewayclass-controller';
  const built = (fields: JsonObject = {}, ...objects: JsonObject[]): ResourceSet =>
    buildSet(objects.map(plain), configuration(fields));
  const chosen = ({
    gatewayClass: chosenClass,
    envoyProxyForGatewayClass: proxy,
    envoyProxiesForGateways,
  }: ResourceSet) => [
    chosenClass?.metadata.name,
    proxy && `${proxy.metadata.namespace}/${proxy.metadata.name}`,
    names(envoyProxiesForGateways),
  ];
  const proxies = [object('EnvoyProxy', 'eg/a'), object('EnvoyProxy', 'other/a'), object('EnvoyProxy', 'eg/b')];

  it('takes the first class of this controller with the EnvoyProxy that it names', () => {
    const classes = [gatewayClass('x', 'example.com/c'), gatewayClass('y', ours, 'other/a'), gatewayClass('z', ours)];
    expect(chosen(selectClass(built({}, ...classes, ...proxies), profiles.controller))).toEqual([
      'y',
      'other/a',
      ['a', 'b'],
    ]);
  });

  it('knows the controller by the name in its configuration', () => {
    const set = built(
      { gateway: { controllerName: 'example.com/c' } },
      gatewayClass('x', ours),
      gatewayClass('y', 'example.com/c'),
    );
    expect(chosen(selectClass(set, profiles.controller))[0]).toBe('y');
  });

  it('takes the class that is asked for, or none', () => {
    const set = built({}, gatewayClass('x', ours), gatewayClass('y', 'example.com/c', 'eg/none'), ...proxies);
    expect(chosen(selectClass(set, profiles.controller, 'y'))).toEqual(['y', undefined, ['a', 'a', 'b']]);
    expect(chosen(selectClass(set, profiles.controller, 'gone'))[0]).toBeUndefined();
  });

  it('takes the last of each where the Go egctl does', () => {
    const set = built({}, gatewayClass('x', ours, 'eg/a'), gatewayClass('y', 'example.com/c'), ...proxies);
    expect(chosen(selectClass(set, profiles.egctl))).toEqual(['y', 'eg/b', []]);
  });

  it('may find nothing', () => {
    expect(chosen(selectClass(emptyResourceSet(), profiles.controller))).toEqual([undefined, undefined, []]);
  });
});
