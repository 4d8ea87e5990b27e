import { expect, it } from 'vitest';
import { rateLimitServiceObject } from '../../../../src/translate/infra/rate-limit/service.ts';
import { at } from '../infra-fixture.ts';
import { serviceOf, withoutPrometheus } from '../rate-limit-fixture.ts';

const http = { name: 'http', protocol: 'TCP', port: 8081, targetPort: 8081 };

it('leads to the calls and the metrics of the pods', () => {
  const made = rateLimitServiceObject(serviceOf());
  expect(made.spec).toEqual({
    type: 'ClusterIP',
    sessionAffinity: 'None',
    selector: {
      'app.kubernetes.io/name': 'envoy-ratelimit',
      'app.kubernetes.io/component': 'ratelimit',
      'app.kubernetes.io/managed-by': 'envoy-gateway',
    },
    ports: [http, { name: 'metrics', protocol: 'TCP', port: 19001, targetPort: 19001 }],
  });
  expect(at(made, 'metadata', 'ownerReferences', 0, 'kind')).toBe('Service');
});

it('has no port for metrics when Prometheus is off', () => {
  expect(at(rateLimitServiceObject(serviceOf(withoutPrometheus)), 'spec', 'ports')).toEqual([http]);
});
