import { describe, expect, it } from 'vitest';
import { rateLimitObjects } from '../../../../src/translate/infra/rate-limit/rate-limit-objects.ts';
import { at, goodValue, infraSettings } from '../infra-fixture.ts';
import { rateLimitSettings, redis, withoutPrometheus } from '../rate-limit-fixture.ts';

const make = (rateLimit?: object, kubernetes?: object) => rateLimitObjects(rateLimitSettings(rateLimit, kubernetes));

describe('rateLimitObjects', () => {
  it('is empty without a rate limit service', () => {
    expect(rateLimitObjects(infraSettings())).toEqual({});
  });

  it('has its objects in the order of their use, the mapping only for Prometheus', () => {
    expect(Object.keys(make())).toEqual(['serviceAccount', 'configMap', 'deployment', 'service']);
    expect(Object.keys(make(withoutPrometheus))).toEqual(['serviceAccount', 'deployment', 'service']);
  });

  it('makes a budget even of an empty one', () => {
    expect(at(goodValue(make(redis, { rateLimitPDB: {} }).podDisruptionBudget), 'spec', 'minAvailable')).toBe(0);
  });

  it('points the autoscaler at the Deployment by its own name', () => {
    const target = (kubernetes: object) =>
      at(goodValue(make(redis, kubernetes).horizontalPodAutoscaler), 'spec', 'scaleTargetRef', 'name');
    expect(target({ rateLimitHpa: {} })).toBe('envoy-ratelimit');
    expect(target({ rateLimitHpa: { name: 'x' }, rateLimitDeployment: { name: 'limits' } })).toBe('limits');
  });

  it('lets a bad certificate fail the Deployment alone', () => {
    const tls = { certificateRef: { kind: 'ConfigMap', name: 'x' } };
    const objects = make({ backend: { redis: { url: 'redis.test:6379', tls } } });
    expect([objects.deployment?.ok, objects.service?.ok]).toEqual([false, true]);
  });
});
