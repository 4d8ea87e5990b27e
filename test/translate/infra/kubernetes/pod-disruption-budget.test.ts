import { describe, expect, it } from 'vitest';
import { podDisruptionBudget } from '../../../../src/translate/infra/kubernetes/pod-disruption-budget.ts';
import { goodValue } from '../infra-fixture.ts';

describe('podDisruptionBudget', () => {
  it.each([
    [{ minAvailable: 1, maxUnavailable: '20%' }, { minAvailable: 1 }],
    [{ minAvailable: 0, maxUnavailable: 1 }, { minAvailable: 0 }],
    [{ maxUnavailable: '20%' }, { maxUnavailable: '20%' }],
    [{}, { minAvailable: 0 }],
  ])('%j limits by %j', (settings, limit) => {
    expect(goodValue(podDisruptionBudget({ name: 'x' }, { app: 'x' }, settings))).toEqual({
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'x' },
      spec: { ...limit, selector: { matchLabels: { app: 'x' } } },
      status: { currentHealthy: 0, desiredHealthy: 0, disruptionsAllowed: 0, expectedPods: 0 },
    });
  });

  it('is patched last', () => {
    const patch = { value: { spec: { unhealthyPodEvictionPolicy: 'AlwaysAllow' } } };
    expect(goodValue(podDisruptionBudget({ name: 'x' }, {}, { minAvailable: 1, patch })).spec).toMatchObject({
      minAvailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    });
  });
});
