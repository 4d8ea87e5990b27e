import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/json.ts';
import { deployment } from '../../../../src/translate/infra/proxy/deployment.ts';
import { at, containerOf, fleetOf, goodValue, podSpec } from '../infra-fixture.ts';

const make = (input: Parameters<typeof fleetOf>[0] = {}): JsonObject => goodValue(deployment(fleetOf(input)));

describe('deployment', () => {
  it('rolls, and keeps ten revisions', () => {
    expect(make().spec).toMatchObject({
      strategy: { type: 'RollingUpdate' },
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
    });
    expect(make()).not.toHaveProperty('status');
  });

  it('leaves replicas to an autoscaler', () => {
    expect(at(make({ kubernetes: { envoyDeployment: { replicas: 3 } } }), 'spec', 'replicas')).toBe(3);
    const scaled = make({ kubernetes: { envoyDeployment: { replicas: 3 }, envoyHpa: { maxReplicas: 5 } } });
    expect(at(scaled, 'spec')).not.toHaveProperty('replicas');
  });

  it('takes its own name and strategy', () => {
    const made = make({ kubernetes: { envoyDeployment: { name: 'edge', strategy: { type: 'Recreate' } } } });
    expect(at(made, 'metadata', 'name')).toBe('edge');
    expect(at(made, 'spec', 'strategy')).toEqual({ type: 'Recreate' });
  });

  it('labels pods with the labels of the user, and neither selects nor labels itself with them', () => {
    const made = make({ kubernetes: { envoyDeployment: { pod: { labels: { team: 'a' } } } } });
    expect(at(made, 'spec', 'template', 'metadata', 'labels', 'team')).toBe('a');
    expect(at(made, 'spec', 'selector', 'matchLabels', 'team')).toBeUndefined();
    expect(at(made, 'metadata', 'labels', 'team')).toBeUndefined();
  });

  it('has no annotations on pods when Prometheus is off', () => {
    const made = make({ spec: { telemetry: { metrics: { prometheus: { disable: true } } } } });
    expect(at(made, 'spec', 'template', 'metadata')).not.toHaveProperty('annotations');
  });

  it('is patched last', () => {
    const patch = { value: { spec: { template: { spec: { containers: [{ name: 'envoy', image: 'mine' }] } } } } };
    const made = make({ kubernetes: { envoyDeployment: { patch, container: { image: 'other' } } } });
    expect(containerOf(made, 'envoy').image).toBe('mine');
    expect(podSpec(made).containers).toHaveLength(2);
  });

  it('fails when the bootstrap of its pods cannot be made', () => {
    const made = deployment(fleetOf({ spec: { bootstrap: { type: 'Merge', value: 'nonsense: 1' } } }));
    expect(made).toEqual({ ok: false, error: expect.stringContaining('nonsense') });
  });
});
