import { describe, expect, it } from 'vitest';
import { horizontalPodAutoscaler } from '../../../../src/translate/infra/kubernetes/horizontal-pod-autoscaler.ts';
import { at, goodValue } from '../infra-fixture.ts';

describe('horizontalPodAutoscaler', () => {
  it('scales by CPU up to one replica when nothing else is said', () => {
    const made = goodValue(horizontalPodAutoscaler({ name: 'x' }, 'proxy', {} as never));
    expect(made).toMatchObject({
      apiVersion: 'autoscaling/v2',
      metadata: { name: 'x' },
      status: { desiredReplicas: 0 },
    });
    expect(made.spec).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'proxy' },
      maxReplicas: 1,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } },
      ],
    });
  });

  it('keeps bounds and behavior, and writes quantities of metrics canonically', () => {
    const settings = {
      minReplicas: 2,
      maxReplicas: 4,
      behavior: { scaleDown: { stabilizationWindowSeconds: 0 } },
      metrics: [
        { type: 'Pods', pods: { metric: { name: 'rps' }, target: { type: 'AverageValue', averageValue: '1000m' } } },
      ],
    };
    const { spec } = goodValue(horizontalPodAutoscaler({ name: 'x' }, 'proxy', settings));
    expect(spec).toMatchObject({ minReplicas: 2, maxReplicas: 4, behavior: settings.behavior });
    expect(at(spec, 'metrics')).toHaveLength(1);
    expect(at(spec, 'metrics', 0, 'pods', 'target', 'averageValue')).toBe('1');
  });

  it('is patched last', () => {
    const patch = { value: { metadata: { name: 'y' }, spec: { maxReplicas: 9 } } };
    expect(goodValue(horizontalPodAutoscaler({ name: 'x' }, 'proxy', { maxReplicas: 4, patch }))).toMatchObject({
      metadata: { name: 'y' },
      spec: { maxReplicas: 9 },
    });
    const bad = { maxReplicas: 4, patch: { value: { spec: { maxReplicas: 'many' } } } };
    expect(horizontalPodAutoscaler({ name: 'x' }, 'proxy', bad).ok).toBe(false);
  });
});
