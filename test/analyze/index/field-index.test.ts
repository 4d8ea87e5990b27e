import { describe, expect, it } from 'vitest';
import { configuredObjects, indexFields } from '../../../src/analyze/index/field-index.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const object = (name: string, spec: unknown) => ({ kind: 'Gateway', metadata: { name }, spec });

describe('indexFields', () => {
  it('finds fields at any depth with what holds them', () => {
    const fields = indexFields([object('a', { x: { kind: 'One', name: 'p' }, list: [{ kind: 'Two', name: 'q' }] })]);
    expect(fields.get('kind')?.map(({ path, value, parent }) => [path, value, parent.name])).toEqual([
      [['spec', 'x', 'kind'], 'One', 'p'],
      [['spec', 'list', 0, 'kind'], 'Two', 'q'],
    ]);
  });

  it('keeps the order of the objects, and passes over null and what is outside of the spec', () => {
    const fields = indexFields([object('b', { port: 1 }), object('a', { port: 2, none: null }), { kind: 'Gateway' }]);
    expect(fields.get('port')?.map(({ owner, value }) => [owner.metadata?.name, value])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect([...fields.keys()]).toEqual(['port']);
  });
});

describe('configuredObjects', () => {
  it('are Gateways, routes, policies and their like, without classes and core kinds', async () => {
    const proxy = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyProxy
metadata: { name: of-class, namespace: default }
spec: {}
`;
    const withParameters = world.replace(
      'spec: { controllerName: gateway.envoyproxy.io/gatewayclass-controller }',
      'spec: { controllerName: gateway.envoyproxy.io/gatewayclass-controller, parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: of-class, namespace: default } }',
    );
    const { input } = await analyzeText(withParameters + route + proxy, { codes: [] });
    expect(configuredObjects(input.set).map(({ kind, metadata }) => `${kind} ${metadata?.name}`)).toEqual([
      'Gateway eg',
      'HTTPRoute shop',
      'EnvoyProxy of-class',
    ]);
  });
});
