import { expect, it } from 'vitest';
import { httpProbes } from '../../../../src/translate/infra/kubernetes/probes.ts';

it('asks one endpoint; only readiness has its own numbers', () => {
  const probe = (periodSeconds: number, failureThreshold: number) => ({
    httpGet: { path: '/ready', port: 19003, scheme: 'HTTP' },
    timeoutSeconds: 1,
    periodSeconds,
    successThreshold: 1,
    failureThreshold,
  });
  expect(httpProbes('/ready', 19003, { period: 5, failures: 1 })).toEqual({
    startupProbe: probe(10, 30),
    readinessProbe: probe(5, 1),
    livenessProbe: probe(10, 3),
  });
});
