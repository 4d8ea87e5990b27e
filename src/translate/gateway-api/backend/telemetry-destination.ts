import { isIP } from 'node:net';
import type { FieldPath } from '../../../core/diagnostic.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { BackendObjectReference, BackendSettings, EnvoyProxy } from '../../../resources/generated/types.ts';
import type { Problem, ProxyInput } from '../../features/from-api-hooks.ts';
import type { AppProtocol, DestinationSetting, RouteDestination } from '../../ir/destination.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import { soleSettingName } from '../names.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import { telemetrySettings } from './telemetry-sink.ts';

/** Where a telemetry sink of the EnvoyProxy sends to: backendRefs, else host and port. */
export interface TelemetryTarget {
  readonly backendRefs?: readonly BackendObjectReference[];
  readonly backendSettings?: BackendSettings;
  readonly host?: string;
  readonly port?: number;
}

/** The IR of a telemetry sink's target. */
export interface TelemetryDestination {
  readonly destination: RouteDestination;
  /** The :authority of gRPC calls; absent where nothing names the collector. */
  readonly authority?: string;
  readonly traffic?: TrafficFeatures;
}

/** The sink that is resolved. */
export interface TelemetryDestinationInput extends ProxyInput {
  readonly envoyProxy: EnvoyProxy;
  readonly target: TelemetryTarget;
  readonly name: string;
  readonly protocol: AppProtocol;
  /** Path of the sink inside the EnvoyProxy. */
  readonly path: FieldPath;
}

/** Resolves the target of a telemetry sink (spec/gateway-api.md 7); the problem names the field that cannot be used. */
export function telemetryDestination(input: TelemetryDestinationInput): Result<TelemetryDestination, Problem> {
  const { context, gateway, envoyProxy, target, name, path } = input;
  const settings = settingsOf(input);
  if (!settings.ok) return settings;
  const traffic = context.readBackendSettings(target.backendSettings, gateway);
  if (!traffic.ok) return fail({ message: traffic.error, path: [...path, 'backendSettings'] });
  const [first] = settings.value;
  const authority = target.backendRefs?.length ? first && authorityOf(first) : target.host;
  return ok({
    destination: { name, ...(first && { settings: settings.value }), metadata: resourceMetadata(envoyProxy) },
    ...(authority && { authority }),
    ...(traffic.value && { traffic: traffic.value }),
  });
}

function settingsOf(input: TelemetryDestinationInput): Result<readonly DestinationSetting[], Problem> {
  const { target, name, path, context, gateway, envoyProxy, protocol } = input;
  if (target.backendRefs?.length)
    return telemetrySettings({
      context,
      gateway,
      envoyProxy,
      backendRefs: target.backendRefs,
      destination: name,
      protocol,
      path: [...path, 'backendRefs'],
    });
  return ok(target.host === undefined ? [] : [hostSetting(name, target.host, target.port ?? 0)]);
}

/** The deprecated form names a host and a port: collectors are then always spoken to by gRPC. */
function hostSetting(destination: string, host: string, port: number): DestinationSetting {
  return {
    name: soleSettingName(destination),
    weight: 1,
    protocol: 'GRPC',
    endpoints: [{ host, port }],
    addressType: isIP(host) === 0 ? 'FQDN' : 'IP',
  };
}

/** How the first backend is addressed: by its TLS server name, its host name, or the name of its object. */
function authorityOf({ tls, endpoints, metadata }: DestinationSetting): string | undefined {
  if (tls?.sni) return tls.sni;
  const host = endpoints?.[0]?.host;
  if (host !== undefined && isIP(host) === 0) return host;
  if (!metadata?.name) return undefined;
  return `${metadata.name}.${metadata.namespace ?? ''}${metadata.kind === 'Service' ? '.svc' : ''}`;
}
