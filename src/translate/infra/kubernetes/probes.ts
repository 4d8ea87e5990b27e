import type { JsonObject } from '../../../core/json.ts';

/** The probes of a container that all ask one HTTP endpoint; `readinessFailures` is after how many failures it is taken out. */
export function httpProbes(
  path: string,
  port: number,
  readiness: { readonly period: number; readonly failures: number },
): JsonObject {
  const probe = (periodSeconds: number, failureThreshold: number): JsonObject => ({
    httpGet: { path, port, scheme: 'HTTP' },
    timeoutSeconds: 1,
    periodSeconds,
    successThreshold: 1,
    failureThreshold,
  });
  return {
    startupProbe: probe(10, 30),
    readinessProbe: probe(readiness.period, readiness.failures),
    livenessProbe: probe(10, 3),
  };
}
