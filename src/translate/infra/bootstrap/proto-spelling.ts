import { parseDuration, protoDuration } from '../../../core/duration.ts';
import { isObject, type JsonValue } from '../../../core/json.ts';

/** How field names are written. */
export type Spelling = 'snake' | 'camel';

/** Members whose keys are data: runtime values, extension names and the like. */
const mapFields = new Set([
  'static_layer',
  'typed_extension_protocol_options',
  'typed_per_filter_config',
  'attributes',
  'filter_metadata',
  'fields',
]);

/** 64-bit integers, which protobuf's JSON writes as strings. */
const longFields = new Set([
  'max_active_downstream_connections',
  'max_heap_size_bytes',
  'min_cluster_size',
  'minimum_ring_size',
  'maximum_ring_size',
  'host_selection_retry_max_attempts',
  'max_connections_per_event_loop',
  'stats_flush_on_admin_interval',
]);

/** Enum fields with their zero value, which protobuf's JSON leaves out; members of a oneof (`type` of a cluster) stay. */
const zeroEnums: Readonly<Record<string, string>> = {
  lb_policy: 'ROUND_ROBIN',
  protocol: 'TCP',
  codec_type: 'AUTO',
  dns_lookup_family: 'AUTO',
  traffic_direction: 'UNSPECIFIED',
  hot_restart_drain_type: 'DEFAULT',
  drain_type: 'DEFAULT',
  tls_minimum_protocol_version: 'TLS_AUTO',
  tls_maximum_protocol_version: 'TLS_AUTO',
};

/**
 * A message in the JSON that protobuf itself writes (spec/bootstrap.md, "Merge output"): one spelling of field names, durations
 * with 0, 3, 6 or 9 decimals, 64-bit integers as strings, no zero enums, no nulls.
 */
export function protoJson(message: JsonValue, spelling: Spelling): JsonValue {
  return visit(message, '', spelling);
}

/** snake_case of a lowerCamelCase field name. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
}

/** lowerCamelCase of a snake_case field name. */
function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase());
}

function visit(value: JsonValue, field: string, spelling: Spelling): JsonValue {
  if (Array.isArray(value)) return value.map((item) => visit(item, field, spelling));
  if (!isObject(value)) return scalar(value, field);
  if (field === 'static_layer' || field === 'fields') return value;
  const isMap = mapFields.has(field);
  const out: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined || member === null) continue;
    const name = isMap || key.startsWith('@') ? key : snakeCase(key);
    if (!isMap && zeroEnums[name] === member) continue;
    out[isMap || spelling === 'snake' ? name : camelCase(name)] = visit(member, isMap ? '' : name, spelling);
  }
  return out;
}

function scalar(value: JsonValue, field: string): JsonValue {
  if (typeof value === 'number' && longFields.has(field)) return String(value);
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?s$/.test(value)) return value;
  const parsed = parseDuration(value);
  return parsed.ok ? protoDuration(parsed.value) : value;
}
