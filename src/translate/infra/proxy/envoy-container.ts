import type { JsonObject } from '../../../core/json.ts';
import { asJsonValue } from '../../../core/json.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { EnvoyProxyContainer } from '../../../resources/generated/types.ts';
import { containerDefaults, defaultResources } from '../kubernetes/container-defaults.ts';
import type { EnvVar } from '../kubernetes/env-from-field.ts';
import { mergeByName } from '../kubernetes/merge-by-name.ts';
import { httpProbes } from '../kubernetes/probes.ts';
import { podEnv, proxyPorts, proxySecurityContext } from './container-settings.ts';
import { envoyArguments } from './envoy-arguments.ts';
import { proxyBootstrap } from './proxy-bootstrap.ts';
import { isPrometheusOn, type ProxyFleet, workloadSettings } from './proxy-fleet.ts';
import { envoyVolumeMounts } from './volumes.ts';

const defaultRepository = 'docker.io/envoyproxy/envoy';
const defaultTag = 'distroless-v1.39.0';

/** The container that runs Envoy (spec/infra.md 5.3). Fails with one sentence when its bootstrap cannot be made. */
export function envoyContainer(fleet: ProxyFleet): Result<JsonObject, string> {
  const bootstrap = proxyBootstrap(fleet);
  if (!bootstrap.ok) return bootstrap;
  const { container } = workloadSettings(fleet);
  const metrics = { name: 'metrics', containerPort: proxyPorts.metrics, protocol: 'TCP' };
  const users = (container.env ?? []) as readonly unknown[] as readonly EnvVar[];
  return ok({
    ...containerDefaults,
    name: 'envoy',
    image: imageOf(container),
    command: ['envoy'],
    args: envoyArguments(fleet, bootstrap.value),
    env: mergeByName(podEnv, users),
    resources: asJsonValue(container.resources) ?? defaultResources,
    ports: [
      ...(isPrometheusOn(fleet) ? [metrics] : []),
      { name: 'readiness', containerPort: proxyPorts.readiness, protocol: 'TCP' },
    ],
    volumeMounts: envoyVolumeMounts(fleet),
    ...httpProbes('/ready', proxyPorts.readiness, { period: 5, failures: 1 }),
    lifecycle: { preStop: { httpGet: { path: '/shutdown/ready', port: proxyPorts.shutdown, scheme: 'HTTP' } } },
    securityContext: proxySecurityContext(fleet),
  });
}

/** A repository alone keeps the version that fits the control plane. */
function imageOf({ image, imageRepository }: EnvoyProxyContainer): string {
  if (imageRepository) return `${imageRepository}:${defaultTag}`;
  return image || `${defaultRepository}:${defaultTag}`;
}
