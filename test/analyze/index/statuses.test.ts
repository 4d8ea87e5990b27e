import { describe, expect, it } from 'vitest';
import {
  listenerConditions,
  ownConditions,
  type PlacedCondition,
  policyConditions,
  routeConditions,
} from '../../../src/analyze/index/statuses.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const input = async (text: string) => (await analyzeText(text, { codes: [] })).input;
const shown = (conditions: Iterable<PlacedCondition>, type: string): readonly string[] =>
  [...conditions]
    .filter(({ condition }) => condition.type === type)
    .map(
      ({ object, path, condition }) =>
        `${object.kind} ${object.metadata?.name} ${formatPath(path)} ${condition.status}`,
    );

const policy = (targets: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata: { name: p, namespace: default }
spec: { ${targets} }
---
`;
const target = '{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }';

describe('conditions', () => {
  it('of routes stand at the parentRef that they are about', async () => {
    const two = world.replace('protocol: HTTP }', 'protocol: HTTP }, { name: tcp, port: 81, protocol: TCP }');
    const parents = '[{ name: eg, sectionName: tcp }, { name: eg, sectionName: http }]';
    const found = routeConditions(await input(two + route.replace('[{ name: eg }]', parents)));
    expect(shown(found, 'Accepted')).toEqual([
      'HTTPRoute shop spec.parentRefs[0] False',
      'HTTPRoute shop spec.parentRefs[1] True',
    ]);
  });

  it('of listeners stand at the listener', async () => {
    const two = world.replace('[{ name: http', '[{ name: a, port: 81, protocol: SCTP }, { name: http');
    expect(shown(listenerConditions(await input(two)), 'Accepted')).toEqual([
      'Gateway eg spec.listeners[0] False',
      'Gateway eg spec.listeners[1] True',
    ]);
  });

  it('of an object itself have no path; objects without a status have none', async () => {
    const backend = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: Backend
metadata: { name: out, namespace: default }
spec: { endpoints: [{ fqdn: { hostname: a.example.com, port: 443 } }] }
`;
    const one = await input(world + backend);
    expect(shown(ownConditions(one, [...one.set.backends, ...one.set.services]), 'Accepted')).toEqual([
      'Backend out  True',
    ]);
  });

  it.each([
    [`targetRef: ${target}`, 'spec.targetRef'],
    [`targetRefs: [${target}]`, 'spec.targetRefs[0]'],
    [`targetSelectors: [{ kind: Gateway, matchLabels: { a: b } }]`, 'spec'],
  ])('of a policy with %s stand at %s', async (targets, path) => {
    const labelled = world.replace('{ name: eg, namespace', '{ name: eg, labels: { a: b }, namespace');
    const found = policyConditions(await input(labelled + policy(targets)));
    expect(shown(found, 'Accepted')).toEqual([`ClientTrafficPolicy p ${path} True`]);
  });
});
