import { describe, expect, it } from 'vitest';
import { policiesOf, targetUses } from '../../../src/analyze/index/target-uses.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { TargetingPolicy } from '../../../src/translate/policies/attachment/target.ts';
import { analyzeText, world } from '../analyze-text.ts';

const group = 'gateway.networking.k8s.io';
const policy = (name: string, spec: TargetingPolicy['spec']): TargetingPolicy => ({
  metadata: { name, namespace: 'shop' },
  ...(spec && { spec }),
});

describe('targetUses', () => {
  it('groups targets by object, with the place of each', () => {
    const uses = targetUses([
      policy('one', { targetRef: { group, kind: 'Gateway', name: 'eg' } }),
      policy('two', {
        targetRefs: [
          { group, kind: 'HTTPRoute', name: 'a' },
          { group, kind: 'Gateway', name: 'eg', sectionName: 'http' },
        ],
      }),
      policy('none', {}),
    ]);
    const shown = [...uses].map(([key, list]) => [
      key,
      list.map((use) => `${use.policy.metadata?.name} ${formatPath(use.path)}`),
    ]);
    expect(shown).toEqual([
      ['Gateway/shop/eg', ['one spec.targetRef', 'two spec.targetRefs[1]']],
      ['HTTPRoute/shop/a', ['two spec.targetRefs[0]']],
    ]);
  });
});

describe('policiesOf', () => {
  it('has every kind of policy', async () => {
    const kinds = ['ClientTrafficPolicy', 'BackendTrafficPolicy', 'SecurityPolicy', 'EnvoyExtensionPolicy'];
    const text = kinds.map(
      (kind) => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ${kind}
metadata: { name: p, namespace: default }
spec: { targetRefs: [{ group: ${group}, kind: Gateway, name: eg }] }
---`,
    );
    const { input } = await analyzeText(world + text.join('\n'), { codes: [] });
    expect(policiesOf(input.set).map(({ kind }) => kind)).toEqual(kinds);
  });
});
