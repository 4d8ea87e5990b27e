import { describe, expect, it } from 'vitest';
import {
  rateLimitLabels,
  rateLimitMetadata,
  rateLimitService,
} from '../../../../src/translate/infra/rate-limit/rate-limit-service.ts';
import { infraSettings } from '../infra-fixture.ts';
import { redis, serviceOf, withoutPrometheus } from '../rate-limit-fixture.ts';

describe('rateLimitService', () => {
  it('is there while the configuration has one', () => {
    expect(rateLimitService(infraSettings())).toBeUndefined();
    expect(rateLimitService(infraSettings({ envoyGateway: undefined }))).toBeUndefined();
    expect(serviceOf({}).rateLimit).toEqual({});
  });

  it('has its Deployment settings, and Prometheus unless it is off', () => {
    expect(serviceOf(redis, { rateLimitDeployment: { replicas: 2 } })).toMatchObject({
      rateLimit: redis,
      deployment: { replicas: 2 },
      prometheus: true,
    });
    expect(serviceOf(withoutPrometheus)).toMatchObject({ deployment: {}, prometheus: false });
  });
});

describe('rateLimitMetadata', () => {
  it.each([
    ['Deployment', 'apps/v1'],
    ['Service', 'v1'],
    ['ServiceAccount', 'v1'],
  ] as const)("belongs to the control plane's %s", (kind, apiVersion) => {
    expect(rateLimitMetadata(serviceOf(), kind)).toEqual({
      name: 'envoy-ratelimit',
      namespace: 'control',
      labels: rateLimitLabels,
      ownerReferences: [{ apiVersion, kind, name: 'envoy-gateway', uid: `${kind}-uid` }],
    });
  });

  it('takes a name of its own, but no empty one', () => {
    expect(rateLimitMetadata(serviceOf(), 'Service', 'mine').name).toBe('mine');
    expect(rateLimitMetadata(serviceOf(), 'Service', '').name).toBe('envoy-ratelimit');
  });
});
