import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { rateLimitConfigMap } from '../../../../src/translate/infra/rate-limit/config-map.ts';
import { statsdMapping } from '../../../../src/translate/infra/rate-limit/statsd-mapping.ts';
import { at } from '../infra-fixture.ts';
import { serviceOf } from '../rate-limit-fixture.ts';

const made = rateLimitConfigMap(serviceOf());

it('has the mapping as the file that the service reads', () => {
  expect(load(String(at(made, 'data', 'conf.yaml')))).toEqual(statsdMapping());
});

it('belongs to the Deployment of the control plane', () => {
  expect(made.metadata).toMatchObject({ name: 'statsd-exporter-config', namespace: 'control' });
  expect(at(made, 'metadata', 'ownerReferences', 0)).toMatchObject({ kind: 'Deployment', name: 'envoy-gateway' });
});
