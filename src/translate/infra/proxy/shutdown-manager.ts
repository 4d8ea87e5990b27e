import type { JsonObject } from '../../../core/json.ts';
import { kubernetesProvider } from '../infra-settings.ts';
import { containerDefaults } from '../kubernetes/container-defaults.ts';
import { httpProbes } from '../kubernetes/probes.ts';
import { podEnv, proxyPorts, proxySecurityContext } from './container-settings.ts';
import { drainTimes } from './drain-times.ts';
import type { ProxyFleet } from './proxy-fleet.ts';

/** What runs when the controller's configuration names no image; the chart always names the control plane's. */
const builtInImage = 'docker.io/envoyproxy/gateway-dev:latest';

/** The container that drains Envoy before the pod ends (spec/infra.md 5.6). */
export function shutdownManagerContainer(fleet: ProxyFleet): JsonObject {
  const { healthCheckFailureDelay, drainTimeout, minDrainDuration, readyTimeout } = drainTimes(fleet);
  return {
    ...containerDefaults,
    name: 'shutdown-manager',
    image: kubernetesProvider(fleet.settings).shutdownManager?.image || builtInImage,
    command: ['envoy-gateway'],
    args: ['envoy', 'shutdown-manager', ...option('ready-timeout', readyTimeout, 's')],
    env: podEnv,
    resources: { requests: { cpu: '10m', memory: '32Mi' } },
    ...httpProbes('/healthz', proxyPorts.shutdown, { period: 10, failures: 3 }),
    lifecycle: {
      preStop: {
        exec: {
          command: [
            'envoy-gateway',
            'envoy',
            'shutdown',
            ...option('health-check-failure-delay', healthCheckFailureDelay),
            ...option('drain-timeout', drainTimeout, 's'),
            ...option('min-drain-duration', minDrainDuration, 's'),
          ],
        },
      },
    },
    securityContext: proxySecurityContext(fleet),
  };
}

function option(name: string, value: string | undefined, unit = ''): string[] {
  return value === undefined ? [] : [`--${name}=${value}${unit}`];
}
