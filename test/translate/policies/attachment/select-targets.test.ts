import { describe, expect, it } from 'vitest';
import type { PolicyTargetSelector, ReferenceGrant } from '../../../../src/resources/generated/types.ts';
import type { ObjectMeta } from '../../../../src/resources/kinds/object-meta.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { emptyResourceSet } from '../../../../src/resources/resource-set.ts';
import { createContext } from '../../../../src/translate/create-context.ts';
import { createReferenceResolver } from '../../../../src/translate/gateway-api/reference/reference-resolver.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { type Candidate, composeTargets } from '../../../../src/translate/policies/attachment/select-targets.ts';
import { backendPolicy, ref } from '../fixtures.ts';

const group = 'gateway.networking.k8s.io';

function route(name: string, metadata: ObjectMeta = {}): Candidate {
  return { group, kind: 'HTTPRoute', metadata: { name, namespace: 'default', ...metadata } };
}

function select(
  selectors: readonly PolicyTargetSelector[],
  candidates: readonly Candidate[],
  resources: Partial<ResourceSet> = {},
  targetRefs = [] as ReturnType<typeof ref>[],
): readonly string[] {
  const { index } = createContext({ ...emptyResourceSet(), ...resources }, controllerOptions);
  const policy = backendPolicy('p', { targetRefs, targetSelectors: selectors });
  const targets = composeTargets(policy, candidates, { index, references: createReferenceResolver({ index }) });
  return targets.map(({ namespace, name, sectionName }) => [namespace, name, sectionName].filter(Boolean).join('/'));
}

describe('composeTargets', () => {
  it('selects by labels and expressions, and everything of the kind without either', () => {
    const candidates = [route('a', { labels: { app: 'x' } }), route('b', { labels: { app: 'y' } }), route('c')];
    expect(select([{ kind: 'HTTPRoute', matchLabels: { app: 'x' } }], candidates)).toEqual(['default/a']);
    const expression = { key: 'app', operator: 'Exists' };
    expect(select([{ kind: 'HTTPRoute', matchExpressions: [expression] }], candidates)).toEqual([
      'default/a',
      'default/b',
    ]);
    expect(select([{ kind: 'HTTPRoute' }], candidates)).toHaveLength(3);
    expect(select([{ kind: 'GRPCRoute' }], candidates)).toEqual([]);
    expect(select([{ kind: 'HTTPRoute', matchExpressions: [{ key: 'app', operator: 'Like' }] }], candidates)).toEqual(
      [],
    );
  });

  it('puts older objects first, keeps list order on ties, and names each target once', () => {
    const candidates = [
      route('young', { creationTimestamp: '2024-05-01T00:00:00Z' }),
      route('old', { creationTimestamp: '2023-05-01T00:00:00Z' }),
      route('twin', { creationTimestamp: '2023-05-01T00:00:00Z' }),
    ];
    const targets = select([{ kind: 'HTTPRoute' }, { kind: 'HTTPRoute' }], candidates, {}, [
      ref('HTTPRoute', 'old'),
      ref('HTTPRoute', 'old', 'rule'),
    ]);
    expect(targets).toEqual(['default/old', 'default/twin', 'default/young', 'default/old/rule']);
  });

  it('crosses namespaces only with a ReferenceGrant', () => {
    const there = [route('r', { namespace: 'other' })];
    const selector: PolicyTargetSelector = { kind: 'HTTPRoute', namespaces: { from: 'All' } };
    expect(select([selector], there)).toEqual([]);
    const grant: ReferenceGrant = {
      apiVersion: `${group}/v1`,
      kind: 'ReferenceGrant',
      metadata: { name: 'g', namespace: 'other' },
      spec: {
        from: [{ group: 'gateway.envoyproxy.io', kind: 'BackendTrafficPolicy', namespace: 'default' }],
        to: [{ group, kind: 'HTTPRoute' }],
      },
    };
    expect(select([selector], there, { referenceGrants: [grant] })).toEqual(['other/r']);
    expect(select([{ kind: 'HTTPRoute' }], there, { referenceGrants: [grant] })).toEqual([]);
  });

  it('selects namespaces by label only when they are known to have labels', () => {
    const selector: PolicyTargetSelector = { kind: 'HTTPRoute', namespaces: { from: 'Selector', selector: {} } };
    const here = [route('r')];
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'default' } } as const;
    expect(select([selector], here, { namespaces: [namespace] })).toEqual([]);
    const labelled = { ...namespace, metadata: { ...namespace.metadata, labels: {} } };
    expect(select([selector], here, { namespaces: [labelled] })).toEqual(['default/r']);
  });

  it('prefers the deprecated targetRef and skips empty references', () => {
    const { index } = createContext(emptyResourceSet(), controllerOptions);
    const scope = { index, references: createReferenceResolver({ index }) };
    const spec = { targetRef: ref('Gateway', 'a'), targetRefs: [ref('Gateway', 'b')] };
    expect(composeTargets(backendPolicy('p', spec), [], scope).map((t) => t.name)).toEqual(['a']);
    const empty = { targetRefs: [{ group: '', kind: '', name: '' }, ref('Gateway', 'b')] };
    expect(composeTargets(backendPolicy('p', empty), [], scope).map((t) => t.name)).toEqual(['b']);
  });
});
