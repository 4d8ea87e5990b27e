import { describe, expect, it } from 'vitest';
import { horizontalPodAutoscaler } from '../../../../src/translate/infra/kubernetes/horizontal-pod-autoscaler.ts';
import { podDisruptionBudget } from '../../../../src/translate/infra/kubernetes/pod-disruption-budget.ts';
import { at, goodValue } from '../infra-fixture.ts';

describe('horizontalPodAutoscaler', () => {
  it('scales by CPU up to one replica when nothing else is said', () => {
    expect(at(goodValue(horizontalPodAutoscaler({ name: 'x' }, 'proxy', {} as never)), 'spec')).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'proxy' },
      maxReplicas: 1,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } },
      ],
    });
  });

  it('keeps behavior and writes quantities of metrics canonically', () => {
    const settings = {
      maxReplicas: 4,
      behavior: { scaleDown: { stabilizationWindowSeconds: 0 } },
      metrics: [
        { type: 'Pods', pods: { metric: { name: 'rps' }, target: { type: 'AverageValue', averageValue: '1000m' } } },
      ],
    };
    const spec = at(goodValue(horizontalPodAutoscaler({ name: 'x' }, 'proxy', settings)), 'spec');
    expect(at(spec, 'behavior')).toEqual(settings.behavior);
    expect(at(spec, 'metrics', 0, 'pods', 'target', 'averageValue')).toBe('1');
  });
});

describe('podDisruptionBudget', () => {
  it.each([
    [{ minAvailable: 1, maxUnavailable: '20%' }, { minAvailable: 1 }],
    [{ maxUnavailable: '20%' }, { maxUnavailable: '20%' }],
    [{}, { minAvailable: 0 }],
  ])('%j limits by %j', (settings, limit) => {
    const budget = goodValue(podDisruptionBudget({ name: 'x' }, { app: 'x' }, settings));
    expect(at(budget, 'spec')).toEqual({ ...limit, selector: { matchLabels: { app: 'x' } } });
  });
});
