import { sortedEntries } from '../../../core/compare.ts';
import type { FieldPath } from '../../../core/diagnostic.ts';
import type {
  EnvoyProxy,
  EnvoyProxyTelemetryAccessLogSetting as Setting,
  EnvoyProxyTelemetryAccessLogSettingSink as Sink,
} from '../../../resources/generated/types.ts';
import { parseCel } from '../../cel/parse-cel.ts';
import { telemetryDestination } from '../../gateway-api/backend/telemetry-destination.ts';
import { alsAccessLogName, otelAccessLogName } from '../../gateway-api/names.ts';
import type { MapEntry } from '../../ir/metadata.ts';
import type { Xds } from '../../ir/xds.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, Problem, ProxyInput } from '../from-api-hooks.ts';
import type { AccessLog, ALSAccessLog, JSONAccessLog, OpenTelemetryAccessLog, TextAccessLog } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { envoyProxy: { fleet: accessLogOfFleet } };

const defaultPath = '/dev/stdout';
const defaultAccessLog: AccessLog = { json: [{ path: defaultPath }] };

/** One entry of the access log, or what is wrong with it. */
type Entry =
  | { readonly list: 'text'; readonly value: TextAccessLog }
  | { readonly list: 'json'; readonly value: JSONAccessLog }
  | { readonly list: 'als'; readonly value: ALSAccessLog }
  | { readonly list: 'openTelemetry'; readonly value: OpenTelemetryAccessLog }
  | { readonly problem: Problem };

/** Without settings every request is logged as JSON; one bad setting leaves the fleet without access log (spec/gateway-api.md 7). */
function accessLogOfFleet(input: ProxyInput): Outcome<Partial<Xds>> {
  const { envoyProxy } = input;
  const accessLog = envoyProxy?.spec?.telemetry?.accessLog;
  if (accessLog?.disable) return {};
  if (!envoyProxy || !accessLog?.settings?.length) return { value: { accessLog: defaultAccessLog } };
  const entries = accessLog.settings.flatMap((setting, i) => entriesOf({ ...input, envoyProxy }, setting, i));
  const problems = entries.flatMap((entry) => ('problem' in entry ? entry.problem : []));
  const [first] = problems;
  if (first) return { problems: [first] };
  return { value: { accessLog: byList(entries) } };
}

function byList(entries: readonly Entry[]): AccessLog {
  const lists: Record<string, unknown[]> = {};
  for (const entry of entries) {
    if ('problem' in entry) continue;
    const list = lists[entry.list] ?? [];
    lists[entry.list] = list;
    list.push(entry.value);
  }
  return lists as AccessLog;
}

interface SettingInput extends ProxyInput {
  readonly envoyProxy: EnvoyProxy;
}

/** Where a sink stands: its setting, both indexes and what all sinks of the setting share. */
interface SinkInput extends SettingInput {
  readonly setting: Setting;
  readonly settingIndex: number;
  readonly sinkIndex: number;
  readonly shared: Pick<TextAccessLog, 'celMatches' | 'logType'>;
  readonly path: FieldPath;
}

function entriesOf(input: SettingInput, setting: Setting, settingIndex: number): readonly Entry[] {
  const path = ['spec', 'telemetry', 'accessLog', 'settings', settingIndex];
  const matches = setting.matches ?? [];
  for (const [i, match] of matches.entries()) {
    const parsed = parseCel(match);
    if (!parsed.ok) return [{ problem: { message: `${parsed.error}.`, path: [...path, 'matches', i] } }];
  }
  const shared = {
    ...(matches.length > 0 && { celMatches: matches }),
    ...(setting.type && { logType: setting.type }),
  };
  if (!setting.sinks?.length) return [{ list: 'json', value: { ...shared, path: defaultPath } }];
  return setting.sinks.flatMap((sink, sinkIndex) =>
    entryOf({ ...input, setting, settingIndex, sinkIndex, shared, path: [...path, 'sinks', sinkIndex] }, sink),
  );
}

/** Sinks whose block is missing say nothing. */
function entryOf(input: SinkInput, sink: Sink): readonly Entry[] {
  switch (sink.type) {
    case 'File':
      return sink.file ? [fileEntry(input, sink.file)] : [];
    case 'ALS':
      return sink.als ? [alsEntry(input, sink.als)] : [];
    case 'OpenTelemetry':
      return sink.openTelemetry ? [otelEntry(input, sink.openTelemetry)] : [];
    case undefined:
      return [];
  }
}

function fileEntry({ setting: { format }, shared }: SinkInput, file: NonNullable<Sink['file']>): Entry {
  const path = file.path ?? '';
  if (format?.type === 'Text')
    return { list: 'text', value: { ...shared, ...(format.text !== undefined && { format: format.text }), path } };
  const json = mapEntries(format?.json);
  return { list: 'json', value: { ...shared, ...(json && { json }), path } };
}

function alsEntry(input: SinkInput, als: NonNullable<Sink['als']>): Entry {
  const { setting, shared, settingIndex, sinkIndex, envoyProxy, path } = input;
  const name = alsAccessLogName(settingIndex, sinkIndex);
  const at = [...path, 'als'];
  const target = telemetryDestination({ ...input, target: als, name, protocol: 'GRPC', path: at });
  if (!target.ok) return { problem: target.error };
  const { destination, traffic } = target.value;
  const { format } = setting;
  const isText = format?.type === 'Text';
  const attributes = isText ? undefined : mapEntries(format?.json);
  const value: ALSAccessLog = {
    ...shared,
    name: als.logName ?? `${envoyProxy.metadata.namespace ?? ''}/${envoyProxy.metadata.name ?? ''}`,
    destination,
    ...(traffic && { traffic }),
    type: als.type,
    ...(isText && format.text !== undefined && { text: format.text }),
    ...(attributes && { attributes }),
    ...(als.type === 'HTTP' && als.http && { http: als.http }),
  };
  return { list: 'als', value: input.context.provenance.note(value, envoyProxy, at) };
}

function otelEntry(input: SinkInput, otel: NonNullable<Sink['openTelemetry']>): Entry {
  const { setting, shared, settingIndex, sinkIndex, envoyProxy, path } = input;
  const name = otelAccessLogName(settingIndex, sinkIndex);
  const at = [...path, 'openTelemetry'];
  const target = telemetryDestination({ ...input, target: otel, name, protocol: 'GRPC', path: at });
  if (!target.ok) return { problem: target.error };
  const { format } = setting;
  // Without a type both forms count: text becomes the body, JSON the attributes.
  const text = format?.type === 'JSON' ? undefined : format?.text;
  const attributes = format?.type === 'Text' ? undefined : mapEntries(format?.json);
  const resourceAttributes = mapEntries(otel.resourceAttributes ?? otel.resources);
  const value: OpenTelemetryAccessLog = {
    ...shared,
    ...target.value,
    ...(text !== undefined && { text }),
    ...(attributes && { attributes }),
    ...(resourceAttributes && { resourceAttributes }),
    ...(otel.headers?.length && { headers: otel.headers }),
  };
  return { list: 'openTelemetry', value: input.context.provenance.note(value, envoyProxy, at) };
}

function mapEntries(map: Readonly<Record<string, string>> | undefined): readonly MapEntry[] | undefined {
  const entries = sortedEntries(map).map(([key, value]) => ({ key, value }));
  return entries.length > 0 ? entries : undefined;
}
