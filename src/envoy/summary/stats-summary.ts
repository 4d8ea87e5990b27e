import { isObject, type JsonValue } from '../../core/json.ts';
import { fieldAt, listField, messageField, textField } from '../dump/proto-field.ts';
import { addressText, socketAddress } from './socket-address.ts';
import type { SummaryTable } from './summary-table.ts';

/** What tells whether a proxy is well, by exact stat name. */
const serverStats: readonly (readonly [string, string])[] = [
  ['server.live', 'live'],
  ['server.uptime', 'uptime in seconds'],
  ['server.memory_allocated', 'memory allocated in bytes'],
  ['server.total_connections', 'connections'],
  ['server.days_until_first_cert_expiring', 'days until a certificate expires'],
  ['listener_manager.total_listeners_active', 'listeners active'],
  ['listener_manager.listener_create_failure', 'listeners refused'],
  ['cluster_manager.active_clusters', 'clusters active'],
  ['cluster_manager.warming_clusters', 'clusters warming'],
  ['control_plane.connected_state', 'connected to the control plane'],
  ['listener_manager.lds.update_rejected', 'listener updates refused'],
  ['cluster_manager.cds.update_rejected', 'cluster updates refused'],
];

/** Counters of one connection manager that people ask for, in columns. */
const httpColumns = [
  'downstream_cx_active',
  'downstream_rq_total',
  'downstream_rq_2xx',
  'downstream_rq_4xx',
  'downstream_rq_5xx',
];

/** Counters of one cluster. */
const clusterColumns = [
  'upstream_cx_active',
  'upstream_rq_total',
  'upstream_rq_5xx',
  'upstream_rq_timeout',
  'upstream_rq_pending_overflow',
  'membership_healthy',
];

/** The stats of `/stats?format=json` that matter, as tables: the server, its HTTP listeners, its clusters. */
export function summarizeStats(answer: unknown): readonly SummaryTable[] {
  const values = new Map<string, string>();
  for (const stat of listField(answer as JsonValue, 'stats')) {
    if (isObject(stat) && typeof stat.name === 'string' && stat.value !== undefined)
      values.set(stat.name, String(stat.value));
  }
  const server = serverStats.flatMap(([name, label]) => (values.has(name) ? [[label, values.get(name) ?? '']] : []));
  return [
    { headers: ['SERVER', 'VALUE'], rows: server },
    prefixTable('http.', 'HTTP', httpColumns, values),
    prefixTable('cluster.', 'CLUSTER', clusterColumns, values),
  ].filter((table) => table.rows.length > 0);
}

/** Stats named `prefix` + instance + `.` + column, one row an instance. */
function prefixTable(
  prefix: string,
  title: string,
  columns: readonly string[],
  values: ReadonlyMap<string, string>,
): SummaryTable {
  const instances = new Set<string>();
  const [first = ''] = columns;
  for (const name of values.keys()) {
    if (name.startsWith(prefix) && name.endsWith(`.${first}`))
      instances.add(name.slice(prefix.length, -first.length - 1));
  }
  const rows = [...instances].map((instance) => [
    instance,
    ...columns.map((column) => values.get(`${prefix}${instance}.${column}`) ?? '-'),
  ]);
  const headers = columns.map((column) =>
    column
      .replace(/^(down|up)stream_/, '')
      .replaceAll('_', ' ')
      .toUpperCase(),
  );
  return { headers: [title, ...headers], rows };
}

/** `/clusters?format=json`: every host of every cluster with its health and counters. */
export function summarizeHosts(answer: unknown): SummaryTable {
  const rows = listField(answer as JsonValue, 'clusterStatuses').flatMap((cluster) =>
    listField(cluster, 'hostStatuses').map((host) => [
      textField(cluster, 'name'),
      addressText(socketAddress(fieldAt(host, 'address'))),
      health(host),
      counter(host, 'cx_active'),
      counter(host, 'rq_total'),
      counter(host, 'rq_error'),
    ]),
  );
  return { headers: ['CLUSTER', 'HOST', 'HEALTH', 'CX ACTIVE', 'RQ TOTAL', 'RQ ERROR'], rows };
}

function health(host: JsonValue): string {
  const status = messageField(host, 'healthStatus');
  const failed = Object.entries(status ?? {}).flatMap(([name, value]) =>
    value === true && /fail/i.test(name) ? [name.replace(/^failed_/, '')] : [],
  );
  if (failed.length > 0) return `failed: ${failed.join(',')}`;
  return textField(status, 'edsHealthStatus') || 'HEALTHY';
}

function counter(host: JsonValue, name: string): string {
  const stat = listField(host, 'stats').find((s) => textField(s, 'name') === name);
  // Zero is left out of protobuf's JSON.
  return textField(stat, 'value') || '0';
}
