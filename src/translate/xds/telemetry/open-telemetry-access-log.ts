import { compareBytes } from '../../../core/compare.ts';
import type { MapEntry } from '../../ir/metadata.ts';
import type { Xds } from '../../ir/xds.ts';
import { any, type Message, type TypedExtension, withoutDefaults } from '../messages.ts';
import { accessLogFormatters, defaultAccessLogFields } from './access-log-fields.ts';

type OpenTelemetryLog = NonNullable<NonNullable<Xds['accessLog']>['openTelemetry']>[number];

/** Tells the proxies of a fleet apart; the pod gets both variables from its Deployment. */
const podAttributes: readonly MapEntry[] = [
  { key: 'k8s.namespace.name', value: '%ENVIRONMENT(ENVOY_POD_NAMESPACE)%' },
  { key: 'k8s.pod.name', value: '%ENVIRONMENT(ENVOY_POD_NAME)%' },
];

/** Access log entries that Envoy sends to an OpenTelemetry collector; without text and attributes the default fields. */
export function openTelemetryAccessLog(log: OpenTelemetryLog): TypedExtension {
  const text = log.text ?? '';
  const chosen = log.attributes ?? [];
  const attributes = chosen.length > 0 || text ? chosen : sortedDefaults();
  const formatters = accessLogFormatters([text, ...attributes.map(({ value }) => value)]);
  return {
    name: 'envoy.access_loggers.open_telemetry',
    typedConfig: any('envoy.extensions.access_loggers.open_telemetry.v3.OpenTelemetryAccessLogConfig', {
      commonConfig: {
        logName: 'otel_envoy_accesslog',
        grpcService: {
          envoyGrpc: { clusterName: log.destination.name, ...withoutDefaults({ authority: log.authority }) },
          ...withoutDefaults({ initialMetadata: (log.headers ?? []).map(({ name, value }) => ({ key: name, value })) }),
        },
        transportApiVersion: 'V3',
      },
      resourceAttributes: withoutDefaults({ values: (log.resourceAttributes ?? []).map(keyValue) }),
      attributes: { values: [...podAttributes, ...attributes].map(keyValue) },
      ...withoutDefaults({ body: text ? { stringValue: text } : undefined, formatters }),
    }),
  };
}

function keyValue({ key, value }: MapEntry): Message {
  return { key, value: { stringValue: value } };
}

function sortedDefaults(): readonly MapEntry[] {
  return [...defaultAccessLogFields].sort((a, b) => compareBytes(a.key, b.key));
}
