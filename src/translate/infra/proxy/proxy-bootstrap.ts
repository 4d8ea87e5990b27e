import { dump } from 'js-yaml';
import { quantityRoundedUp } from '../../../core/quantity.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { ResolvedMetricSink } from '../../ir/infra.ts';
import { applyUserBootstrap } from '../bootstrap/apply-user-bootstrap.ts';
import type { BootstrapMetricSink, BootstrapOptions } from '../bootstrap/bootstrap-options.ts';
import { bootstrapText } from '../bootstrap/bootstrap-text.ts';
import { defaultBootstrap } from '../bootstrap/default-bootstrap.ts';
import { controlPlaneName, sdsFiles, serviceHost } from '../infra-names.ts';
import { kubernetesProvider } from '../infra-settings.ts';
import { type ProxyFleet, workloadSettings } from './proxy-fleet.ts';
import { mountPaths } from './volumes.ts';

/** The text of the bootstrap that the proxies of a fleet start with. Fails with one sentence when it cannot be made. */
export function proxyBootstrap(fleet: ProxyFleet): Result<string, string> {
  const user = fleet.spec.bootstrap;
  // The user's text is used as it is, whatever it holds.
  if (user && (user.type ?? 'Replace') === 'Replace') return ok(user.value ?? '');
  const defaults = defaultBootstrap(bootstrapOptions(fleet));
  if (!defaults.ok) return fail(`its bootstrap cannot be made: ${defaults.error}`);
  const bootstrap = applyUserBootstrap(defaults.value, user);
  if (!bootstrap.ok) return fail(`its bootstrap cannot be made: ${bootstrap.error}`);
  if (!user) return ok(bootstrapText(bootstrap.value));
  return ok(dump(bootstrap.value, { noRefs: true, seqNoIndent: true, lineWidth: -1, sortKeys: true }));
}

/** The name by which Envoy knows its own fleet. */
export function serviceClusterName({ proxy, gatewayNamespaceMode, namespace }: ProxyFleet): string {
  return gatewayNamespaceMode ? `${namespace}/${proxy.name}` : proxy.name;
}

function bootstrapOptions(fleet: ProxyFleet): BootstrapOptions {
  const { spec, settings, proxy, gatewayNamespaceMode } = fleet;
  const { controllerNamespace, dnsDomain } = settings;
  return {
    ipFamily: spec.ipFamily,
    proxyMetrics: spec.telemetry?.metrics,
    resolvedMetricSinks: (proxy.resolvedMetricSinks ?? []).flatMap(bootstrapSink),
    sdsConfig: {
      certificate: `${mountPaths.sds}/${sdsFiles.certificate}`,
      trustedCA: `${mountPaths.sds}/${sdsFiles.trustedCA}`,
      serviceAccountToken: `${mountPaths.sds}/${sdsFiles.serviceAccountToken}`,
    },
    serviceClusterName: serviceClusterName(fleet),
    // The dot at the end keeps the resolver from trying the search domains.
    xdsServerHost: `${serviceHost(controlPlaneName, controllerNamespace, dnsDomain)}.`,
    maxHeapSizeBytes: heapLimit(fleet),
    gatewayNamespaceMode,
    topologyInjectorDisabled: kubernetesProvider(settings).proxyTopologyInjector?.disabled,
  };
}

/** A sink as the bootstrap takes it: its first endpoint; none when it has no endpoint. */
function bootstrapSink({ destination, ...sink }: ResolvedMetricSink): BootstrapMetricSink[] {
  const setting = destination.settings?.[0];
  const endpoint = setting?.endpoints?.[0];
  if (!endpoint) return [];
  const { sni, useSystemTrustStore, caCertificate } = setting.tls ?? {};
  const tls = setting.tls ? { sni, useSystemTrustStore, caCertificate: caCertificate?.certificate } : undefined;
  return [{ ...sink, address: endpoint.host, port: endpoint.port, ...(tls && { tls }) }];
}

/** Envoy sheds load before it reaches its container's memory limit (spec/infra.md 5.7); 0 without a limit. */
function heapLimit(fleet: ProxyFleet): number {
  const limit = workloadSettings(fleet).container.resources?.limits?.memory;
  if (limit === undefined) return 0;
  const bytes = quantityRoundedUp(limit);
  return bytes.ok ? Math.trunc(0.8 * Number(bytes.value)) : 0;
}
