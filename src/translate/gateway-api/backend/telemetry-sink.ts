import type { FieldPath } from '../../../core/diagnostic.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Backend, BackendObjectReference, EnvoyProxy } from '../../../resources/generated/types.ts';
import type { Problem } from '../../features/from-api-hooks.ts';
import type { AppProtocol, DestinationSetting } from '../../ir/destination.ts';
import type { TLSUpstreamConfig } from '../../ir/tls.ts';
import type { GatewayContext, TranslateContext } from '../contexts.ts';
import { soleSettingName } from '../names.ts';
import { createReferenceResolver, referenceFrom } from '../reference/reference-resolver.ts';
import { isDynamicResolver } from './backend-endpoints.ts';
import { backendSetting } from './backend-setting.ts';
import { type BackendTarget, backendTarget, describeTarget, hasPort } from './backend-target.ts';
import { usesServiceRouting } from './service-routing.ts';
import { upstreamTLS } from './upstream-tls.ts';

/** The backends of a telemetry sink of an EnvoyProxy. */
export interface TelemetrySinkInput {
  readonly context: TranslateContext;
  readonly gateway: GatewayContext;
  readonly envoyProxy: EnvoyProxy;
  readonly backendRefs: readonly BackendObjectReference[];
  /** Name of the destination; all its settings share one name. */
  readonly destination: string;
  /** What the sink speaks. */
  readonly protocol: AppProtocol;
  /** Path of the backendRefs inside the EnvoyProxy. */
  readonly path: FieldPath;
}

/**
 * The settings for the backends of a telemetry sink: Services and Backends, without weights and without asking for ReferenceGrants, since
 * an EnvoyProxy is the operator's (spec/gateway-api.md 7).
 */
export function telemetrySettings(input: TelemetrySinkInput): Result<readonly DestinationSetting[], Problem> {
  const settings: DestinationSetting[] = [];
  for (const [i, ref] of input.backendRefs.entries()) {
    const path = [...input.path, i];
    const setting = sinkSetting(input, ref);
    if (!setting.ok) return fail({ message: setting.error, path });
    settings.push(input.context.provenance.note(setting.value, input.envoyProxy, path));
  }
  return ok(settings);
}

function sinkSetting(input: TelemetrySinkInput, ref: BackendObjectReference): Result<DestinationSetting, string> {
  const { context, gateway, envoyProxy, destination, protocol } = input;
  const target = sinkTarget(input, ref);
  if (!target.ok) return target;
  const serviceRouting = usesServiceRouting(context.options, gateway);
  const reached = backendSetting({ index: context.index, target: target.value, protocol, serviceRouting });
  if (!reached.ok) return fail(reached.error.message);
  const { namespace, name = '' } = envoyProxy.metadata;
  const parent = { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', namespace, name };
  const tls = upstreamTLS({ context, target: target.value, gateway, parent });
  if (!tls.ok) return tls;
  const { backend } = target.value;
  const named = tls.value && backend.kind === 'Backend' ? withServerName(tls.value, backend.object) : tls.value;
  return ok({ name: soleSettingName(destination), ...reached.value, ...(named && { tls: named }) });
}

function sinkTarget(
  { context, envoyProxy }: TelemetrySinkInput,
  ref: BackendObjectReference,
): Result<BackendTarget, string> {
  const from = referenceFrom(envoyProxy);
  // Asking as if from the target's own namespace: no grant is needed here.
  const found = createReferenceResolver(context).backend(ref, { ...from, namespace: ref.namespace ?? from.namespace });
  if (!found.ok) return fail(found.error.message);
  const target = backendTarget(found.value, ref);
  switch (target.backend.kind) {
    case 'ServiceImport':
      return fail('telemetry can be sent to a Service or to a Backend, not to a ServiceImport');
    case 'Service':
      if (target.port === undefined) return fail(`a port is needed to reach ${describeTarget(target)}`);
      return hasPort(target, 'TCP') ? ok(target) : fail(`there is no TCP port like that: ${describeTarget(target)}`);
    case 'Backend':
      return isDynamicResolver(target.backend.object)
        ? fail(`${describeTarget(target)} resolves hosts of requests and cannot take telemetry`)
        : ok(target);
  }
}

/** Without a server name a Backend with one host name is asked for by that name. */
function withServerName(tls: TLSUpstreamConfig, backend: Backend): TLSUpstreamConfig {
  const endpoints = backend.spec?.endpoints ?? [];
  const name = endpoints.length === 1 ? endpoints[0]?.fqdn?.hostname : undefined;
  return tls.sni !== undefined || name === undefined ? tls : { ...tls, sni: name };
}
