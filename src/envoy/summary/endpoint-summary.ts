import type { JsonValue } from '../../core/json.ts';
import type { ConfigDump, DumpEntry } from '../dump/config-dump.ts';
import { entriesOf } from '../dump/config-dump.ts';
import { field, fieldAt, listField, messageField, textField } from '../dump/proto-field.ts';
import { addressText, type SocketAddress, socketAddress } from './socket-address.ts';
import { containsText, equalsText, type SummaryFilter, type SummaryTable } from './summary-table.ts';

/** One upstream host of one cluster. */
export interface EndpointRow {
  readonly cluster: string;
  readonly host: SocketAddress;
  readonly hostname: string;
  readonly health: string;
  readonly weight: number;
  readonly priority: number;
  /** `region/zone/sub-zone` without empty ends. */
  readonly locality: string;
  readonly entry: DumpEntry;
}

/** All endpoints of a dump that was asked for with include_eds. */
export function endpointRows(dump: ConfigDump): readonly EndpointRow[] {
  return entriesOf(dump, 'endpoint').flatMap((entry) =>
    listField(entry.resource, 'endpoints').flatMap((group) =>
      listField(group, 'lbEndpoints').map((endpoint) => endpointRow(entry, group, endpoint)),
    ),
  );
}

function endpointRow(entry: DumpEntry, group: JsonValue, endpoint: JsonValue): EndpointRow {
  const locality = messageField(group, 'locality');
  const parts = ['region', 'zone', 'subZone'].map((name) => textField(locality, name));
  return {
    cluster: entry.name,
    host: socketAddress(fieldAt(endpoint, 'endpoint', 'address')),
    hostname: textField(fieldAt(endpoint, 'endpoint'), 'hostname'),
    // UNKNOWN is the enum's zero: the endpoint is used, nothing has checked it.
    health: textField(endpoint, 'healthStatus') || 'UNKNOWN',
    weight: numberOr(field(endpoint, 'loadBalancingWeight'), 1),
    priority: numberOr(field(group, 'priority'), 0),
    locality: parts.join('/').replace(/^\/+|\/+$/g, ''),
    entry,
  };
}

/** Endpoints that pass the filters: address, port, cluster, status. */
export function filterEndpoints(rows: readonly EndpointRow[], filter: SummaryFilter): readonly EndpointRow[] {
  return rows.filter(
    (row) =>
      containsText(row.cluster, filter.cluster ?? filter.name) &&
      (containsText(row.host.address, filter.address) || containsText(row.hostname, filter.address)) &&
      (filter.port === undefined || row.host.port === filter.port) &&
      equalsText(row.health, filter.status),
  );
}

/** One row per endpoint. */
export function summarizeEndpoints(rows: readonly EndpointRow[]): SummaryTable {
  return {
    headers: ['ENDPOINT', 'STATUS', 'WEIGHT', 'PRIORITY', 'LOCALITY', 'CLUSTER'],
    rows: rows.map((row) => [
      addressText(row.host),
      row.health,
      String(row.weight),
      String(row.priority),
      row.locality || '-',
      row.cluster,
    ]),
  };
}

function numberOr(value: JsonValue | undefined, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
