import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { DumpEntry } from '../dump/config-dump.ts';
import { field, fieldAt, listField, messageField, textField, typeName } from '../dump/proto-field.ts';
import { type SocketAddress, socketAddress } from './socket-address.ts';
import { containsText, equalsText, listText, type SummaryFilter, type SummaryTable } from './summary-table.ts';

/** One filter chain of a listener, or a listener without chains (UDP, refused ones). */
export interface ListenerRow {
  readonly listener: string;
  readonly address: SocketAddress;
  /** HTTP, HTTPS, HTTP3, TLS (passed through or terminated without HTTP), TCP or UDP. */
  readonly type: string;
  /** SNI names that choose the chain. */
  readonly serverNames: readonly string[];
  /** Route configuration or cluster that the traffic goes to. */
  readonly destination: string;
  readonly entry: DumpEntry;
}

/** The chains of all listeners, in the order of the dump. */
export function listenerRows(entries: readonly DumpEntry[]): readonly ListenerRow[] {
  return entries.flatMap((entry) => {
    const address = socketAddress(field(entry.resource, 'address'));
    const chains = listField(entry.resource, 'filterChains').filter(isObject);
    const fallback = messageField(entry.resource, 'defaultFilterChain');
    const all = fallback ? [...chains, fallback] : chains;
    if (all.length === 0) {
      const type = isUdp(entry.resource) ? 'UDP' : 'TCP';
      const filters = listField(entry.resource, 'listenerFilters');
      return [{ listener: entry.name, address, type, serverNames: [], destination: udpDestination(filters), entry }];
    }
    return all.map((chain) => ({
      listener: entry.name,
      address,
      type: chainType(entry.resource, chain),
      serverNames: listField(messageField(chain, 'filterChainMatch'), 'serverNames').map(String),
      destination: chainDestination(chain),
      entry,
    }));
  });
}

/** Chains that pass the filters: name, address, port, type, host (an SNI name). */
export function filterListeners(rows: readonly ListenerRow[], filter: SummaryFilter): readonly ListenerRow[] {
  return rows.filter(
    (row) =>
      containsText(row.listener, filter.name) &&
      containsText(row.address.address, filter.address) &&
      (filter.port === undefined || row.address.port === filter.port) &&
      equalsText(row.type, filter.type) &&
      (filter.host === undefined || row.serverNames.some((name) => containsText(name, filter.host))),
  );
}

/** One row per chain. */
export function summarizeListeners(rows: readonly ListenerRow[]): SummaryTable {
  return {
    headers: ['NAME', 'ADDRESS', 'PORT', 'TYPE', 'SNI', 'DESTINATION', 'STATE'],
    rows: rows.map((row) => [
      row.listener,
      row.address.address || '-',
      row.address.port === undefined ? '-' : String(row.address.port),
      row.type,
      listText(row.serverNames),
      row.destination,
      row.entry.error ? `${row.entry.state}, update refused` : row.entry.state,
    ]),
  };
}

function isUdp(listener: JsonObject): boolean {
  return textField(fieldAt(listener, 'address', 'socketAddress'), 'protocol') === 'UDP';
}

function chainType(listener: JsonObject, chain: JsonObject): string {
  const http = listField(chain, 'filters').some(
    (filter) => typeName(field(filter, 'typedConfig')) === 'HttpConnectionManager',
  );
  const transport = typeName(fieldAt(chain, 'transportSocket', 'typedConfig'));
  if (transport === 'QuicDownstreamTransport' || (isUdp(listener) && http)) return 'HTTP3';
  const terminated = transport === 'DownstreamTlsContext';
  if (http) return terminated ? 'HTTPS' : 'HTTP';
  const bySni = listField(messageField(chain, 'filterChainMatch'), 'serverNames').length > 0;
  return terminated || bySni ? 'TLS' : 'TCP';
}

function chainDestination(chain: JsonObject): string {
  for (const filter of listField(chain, 'filters')) {
    const config = field(filter, 'typedConfig');
    switch (typeName(config)) {
      case 'HttpConnectionManager':
        return routeDestination(config);
      case 'TcpProxy':
        return tcpDestination(config);
      default:
    }
  }
  return '-';
}

function routeDestination(manager: JsonValue | undefined): string {
  const rds = textField(messageField(manager, 'rds'), 'routeConfigName');
  if (rds !== '') return `Route: ${rds}`;
  const inline = messageField(manager, 'routeConfig');
  if (inline) return `Route: ${textField(inline, 'name') || '(inline)'}`;
  return field(manager, 'scopedRoutes') ? 'Scoped routes' : '-';
}

function tcpDestination(proxy: JsonValue | undefined): string {
  const cluster = textField(proxy, 'cluster');
  if (cluster !== '') return `Cluster: ${cluster}`;
  const weighted = listField(messageField(proxy, 'weightedClusters'), 'clusters');
  return weighted.length === 0
    ? '-'
    : weighted.map((w) => `Cluster: ${textField(w, 'name')} (${textField(w, 'weight')})`).join(', ');
}

function udpDestination(filters: readonly JsonValue[]): string {
  for (const filter of filters) {
    const config = field(filter, 'typedConfig');
    if (typeName(config) !== 'UdpProxyConfig') continue;
    const cluster = textField(config, 'cluster') || firstClusterName(fieldAt(config, 'matcher'));
    return cluster === '' ? '-' : `Cluster: ${cluster}`;
  }
  return '-';
}

/** The UDP proxy names its cluster deep inside a matcher tree. */
function firstClusterName(value: JsonValue | undefined): string {
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) {
      const found = firstClusterName(item);
      if (found !== '') return found;
    }
    return '';
  }
  if (!isObject(value)) return '';
  const own = textField(value, 'cluster');
  return own !== '' ? own : firstClusterName(Object.values(value).filter((member) => member !== undefined));
}
