/** Cross-field rules of the telemetry of EnvoyProxy: access logs, tracing, metrics; numbers are those of spec/validation-rules.md. */

import type { EnvoyProxyTelemetryAccessLogSettingFormat } from '../../generated/types.ts';
import { backendKindRules, backendRefRules, noBackendRefRules } from '../fragments/backend-ref.ts';
import { backendSettingsRules } from '../fragments/backend-settings.ts';
import { fractionRules } from '../fragments/fraction.ts';
import { healthCheckLogRules } from '../fragments/health-check-log.ts';
import { type Rule, rule } from '../rule.ts';
import { exactlyWith, exclusive, onlyWith, typeNeeds, typeRefuses } from '../rule-shapes.ts';

const tracing = 'spec.telemetry.tracing';
const provider = `${tracing}.provider`;
const settings = 'spec.telemetry.accessLog.settings[]';
const sinks = `${settings}.sinks[]`;
const als = `${sinks}.als`;
const openTelemetryLog = `${sinks}.openTelemetry`;
const openTelemetryMetrics = 'spec.telemetry.metrics.sinks[].openTelemetry';
const receivers = [als, openTelemetryLog, openTelemetryMetrics, provider];

interface Receiver {
  readonly host?: string;
  readonly backendRefs?: readonly unknown[];
}

const accessLogRules: readonly Rule[] = [
  ...typeNeeds(211, `${settings}.format`, 'Text', 'text'),
  ...typeRefuses(212, `${settings}.format`, 'Text', 'json'),
  ...typeNeeds(213, `${settings}.format`, 'JSON', 'json'),
  ...typeRefuses(214, `${settings}.format`, 'JSON', 'text'),
  ...rule<EnvoyProxyTelemetryAccessLogSettingFormat>(
    215,
    `${settings}.format`,
    ({ type, text, json }) => type !== undefined || text !== undefined || json !== undefined,
    'needs text or json',
  ),
  ...exactlyWith(216, sinks, 'als', 'ALS'),
  ...exactlyWith(217, sinks, 'file', 'File'),
  ...exactlyWith(218, sinks, 'openTelemetry', 'OpenTelemetry'),
  ...onlyWith(219, als, 'http', 'HTTP'),
  ...rule<Receiver>(220, als, ({ backendRefs }) => (backendRefs?.length ?? 0) > 0, 'needs backendRefs'),
  ...exclusive(224, openTelemetryLog, 'resources', 'resourceAttributes'),
];

/** Rules on the telemetry of EnvoyProxy. */
export const envoyProxyTelemetryRules: readonly Rule[] = [
  ...accessLogRules,
  ...noBackendRefRules(receivers),
  ...backendKindRules({ kind: 221, group: 222 }, receivers, ['Service', 'Backend'], ['', 'gateway.envoyproxy.io']),
  ...backendRefRules(receivers.flatMap((path) => [`${path}.backendRef`, `${path}.backendRefs[]`])),
  ...rule<Receiver>(
    223,
    [openTelemetryLog, openTelemetryMetrics, provider],
    ({ host, backendRefs }) => host !== undefined || (backendRefs?.length ?? 0) > 0,
    'needs backendRefs (or the older host)',
  ),
  ...healthCheckLogRules(['spec.telemetry.healthCheckLog']),
  ...exactlyWith(225, 'spec.telemetry.metrics.sinks[]', 'openTelemetry', 'OpenTelemetry'),
  ...exclusive(226, tracing, 'samplingRate', 'samplingFraction'),
  ...fractionRules([
    ...['clientSamplingFraction', 'overallSamplingFraction', 'samplingFraction'].map((field) => `${tracing}.${field}`),
    `${provider}.openTelemetry.sampler.samplingPercentage`,
  ]),
  ...onlyWith(227, provider, 'openTelemetry', 'OpenTelemetry'),
  ...onlyWith(228, `${provider}.openTelemetry.sampler`, 'samplingPercentage', [
    'TraceIdRatio',
    'ParentBasedTraceIdRatio',
  ]),
  ...rule<string>(229, `${provider}.serviceName`, (name) => name !== '', 'must not be empty'),
  ...backendSettingsRules(...receivers.map((path) => `${path}.backendSettings`)),
];
