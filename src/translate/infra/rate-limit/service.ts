import type { JsonObject } from '../../../core/json.ts';
import { type RateLimitService, rateLimitLabels, rateLimitMetadata, rateLimitPorts } from './rate-limit-service.ts';

/** The Service in front of the rate limit service. */
export function rateLimitServiceObject(service: RateLimitService): JsonObject {
  const port = (name: string, number: number): JsonObject => ({
    name,
    protocol: 'TCP',
    port: number,
    targetPort: number,
  });
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: rateLimitMetadata(service, 'Service'),
    spec: {
      type: 'ClusterIP',
      sessionAffinity: 'None',
      selector: rateLimitLabels,
      ports: [
        port('http', rateLimitPorts.grpc),
        ...(service.prometheus ? [port('metrics', rateLimitPorts.metrics)] : []),
      ],
    },
  };
}
