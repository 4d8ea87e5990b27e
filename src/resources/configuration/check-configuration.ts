import { parseDuration } from '../../core/duration.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import { checkRules } from '../rules/check-rules.ts';
import { type Finding, stopsRules } from '../schema/finding.ts';
import { processObject } from '../schema/process-object.ts';
import { findKindSchema } from '../schema/schema-table.ts';
import { checkExtensionManagers } from './check-extension-manager.ts';
import { checkProvider } from './check-provider.ts';
import { checkRateLimit } from './check-rate-limit.ts';
import { type FieldReader, oneOf, readFields } from './field-reader.ts';

const logLevels = ['debug', 'error', 'warn', 'info'];
const logComponents = [
  'default',
  'provider',
  'gateway-api',
  'xds-translator',
  'xds-server',
  'xds',
  'infrastructure',
  'global-ratelimit',
];

/**
 * Checks the controller's configuration (kind EnvoyGateway), which has no schema: what is set must make sense; what is absent has
 * a default. Everything that is wrong is reported at once.
 */
export function checkConfiguration(document: JsonObject): readonly Finding[] {
  const findings: Finding[] = [];
  const root = readFields(document, findings);
  if (root.at('gateway').at('controllerName').text() === '')
    root.at('gateway').at('controllerName').refuse('must not be empty');
  if (root.at('provider').given) checkProvider(root.at('provider'));
  checkLogging(root.at('logging'));
  if (root.at('rateLimit').given) checkRateLimit(root.at('rateLimit'));
  checkExtensionManagers(root);
  checkTelemetry(root.at('telemetry'));
  checkXdsServer(root.at('xdsServer'));
  checkExtensionApis(root.at('extensionApis'));
  for (const list of ['enabled', 'disabled'])
    for (const flag of root.at('runtimeFlags').at(list).entries()) flag.text();
  return [...findings, ...checkEnvoyProxy(document)];
}

function checkLogging(logging: FieldReader): void {
  for (const [component, level] of logging.at('level').members()) {
    if (!logComponents.includes(component)) level.refuse(`is no component; components are ${logComponents.join(', ')}`);
    oneOf(level, logLevels);
  }
}

function checkTelemetry(telemetry: FieldReader): void {
  for (const sink of telemetry.at('metrics').at('sinks').entries()) {
    if (sink.at('type').text() === 'OpenTelemetry') checkSink(sink);
  }
  const traces = telemetry.at('traces').at('sink');
  if (traces.given) checkSink(traces);
}

function checkSink(sink: FieldReader): void {
  const openTelemetry = sink.at('openTelemetry');
  if (!openTelemetry.given) {
    sink.refuse('needs openTelemetry');
    return;
  }
  oneOf(openTelemetry.at('protocol'), ['grpc', 'http']);
  checkDuration(openTelemetry.at('exportInterval'));
  checkDuration(openTelemetry.at('exportTimeout'));
}

function checkXdsServer(server: FieldReader): void {
  checkDuration(server.at('maxConnectionAge'));
  checkDuration(server.at('maxConnectionAgeGrace'));
}

function checkDuration(field: FieldReader): void {
  const text = field.text();
  if (text === undefined) return;
  const duration = parseDuration(text);
  if (!duration.ok || duration.value <= 0n)
    field.refuse(`must be a duration above zero, such as 10s, not ${JSON.stringify(text)}`);
}

function checkExtensionApis(apis: FieldReader): void {
  const disabled = apis.at('disableLua').flag();
  const enabled = apis.at('enableLua').flag() ?? false;
  if (disabled !== undefined && disabled === enabled) apis.refuse('has disableLua and enableLua with the same value');
  for (const field of ['enableEnvoyPatchPolicy', 'enableBackend', 'enableSDSSecretRef']) apis.at(field).flag();
}

/** The default EnvoyProxy settings are those of the kind EnvoyProxy. */
function checkEnvoyProxy({ envoyProxy }: JsonObject): readonly Finding[] {
  const kind = findKindSchema('gateway.envoyproxy.io/v1alpha1', 'EnvoyProxy');
  if (envoyProxy === undefined || envoyProxy === null || kind === undefined) return [];
  const metadata = { name: 'default' };
  const { object, findings } = processObject(
    kind,
    { metadata, spec: envoyProxy },
    { defaults: true, unknownFields: 'report' },
  );
  const rules = stopsRules(findings) || !isObject(object) ? [] : checkRules(kind, object);
  return [...findings, ...rules].map((finding) => ({ ...finding, path: ['envoyProxy', ...finding.path.slice(1)] }));
}
