import type { JsonObject } from '../../core/json.ts';
import type { DumpEntry } from '../dump/config-dump.ts';
import { field, fieldAt, listField, messageField, textField, typeName } from '../dump/proto-field.ts';
import { type SocketAddress, socketAddress } from './socket-address.ts';
import {
  containsText,
  equalsText,
  listText,
  type SummaryFilter,
  type SummaryTable,
  shortTime,
} from './summary-table.ts';

/** Upstream hosts that a cluster's own configuration lists (none for EDS). */
function clusterHosts(cluster: JsonObject): readonly SocketAddress[] {
  return listField(messageField(cluster, 'loadAssignment'), 'endpoints').flatMap((locality) =>
    listField(locality, 'lbEndpoints').map((endpoint) => socketAddress(fieldAt(endpoint, 'endpoint', 'address'))),
  );
}

/** Clusters that pass the filters: name, fqdn, port, type. */
export function filterClusters(entries: readonly DumpEntry[], filter: SummaryFilter): readonly DumpEntry[] {
  return entries.filter(({ name, resource }) => {
    if (!containsText(name, filter.name) || !equalsText(discoveryType(resource), filter.type)) return false;
    if (filter.fqdn === undefined && filter.port === undefined) return true;
    const hosts = clusterHosts(resource);
    const byHost = containsText(name, filter.fqdn) || hosts.some((host) => containsText(host.address, filter.fqdn));
    return byHost && (filter.port === undefined || hosts.some((host) => host.port === filter.port));
  });
}

/** One row per cluster. */
export function summarizeClusters(entries: readonly DumpEntry[]): SummaryTable {
  const rows = entries.map((entry) => {
    const { resource } = entry;
    const hosts = clusterHosts(resource);
    const type = discoveryType(resource);
    return [
      entry.name,
      type,
      type === 'EDS' ? '(EDS)' : String(hosts.length),
      protocols(resource),
      balancingPolicy(resource),
      listText(features(resource), 5),
      entry.error ? 'refused' : entry.state,
      shortTime(entry.lastUpdated),
    ];
  });
  return { headers: ['NAME', 'TYPE', 'HOSTS', 'PROTOCOL', 'LB POLICY', 'FEATURES', 'STATE', 'UPDATED'], rows };
}

/** STATIC, STRICT_DNS, LOGICAL_DNS, EDS, ORIGINAL_DST or the name of a cluster extension. */
function discoveryType(cluster: JsonObject): string {
  const custom = messageField(cluster, 'clusterType');
  // STATIC is the enum's zero, which JSON omits.
  if (!custom) return textField(cluster, 'type') || 'STATIC';
  return textField(custom, 'name').replace(/^envoy\.clusters?\./, '');
}

/** The policy that Envoy takes: one of `load_balancing_policy`, which Envoy Gateway writes, comes before `lb_policy`. */
function balancingPolicy(cluster: JsonObject): string {
  const [first] = listField(messageField(cluster, 'loadBalancingPolicy'), 'policies');
  const extension = textField(fieldAt(first, 'typedExtensionConfig'), 'name');
  if (extension !== '') return extension.replace('envoy.load_balancing_policies.', '').toUpperCase();
  // ROUND_ROBIN is the enum's zero, which JSON omits.
  return textField(cluster, 'lbPolicy') || 'ROUND_ROBIN';
}

function protocols(cluster: JsonObject): string {
  const options = messageField(cluster, 'typedExtensionProtocolOptions');
  const http = options?.['envoy.extensions.upstreams.http.v3.HttpProtocolOptions'];
  const tls =
    field(cluster, 'transportSocket') === undefined && listField(cluster, 'transportSocketMatches').length === 0;
  const secure = tls ? '' : '+TLS';
  if (field(cluster, 'http2ProtocolOptions') || fieldAt(http, 'explicitHttpConfig', 'http2ProtocolOptions'))
    return `HTTP2${secure}`;
  if (fieldAt(http, 'autoConfig')) return `AUTO${secure}`;
  if (fieldAt(http, 'useDownstreamProtocolConfig')) return `DOWNSTREAM${secure}`;
  return `HTTP1${secure}`;
}

/** What the cluster does beyond balancing, by short names. */
function features(cluster: JsonObject): readonly string[] {
  const names: string[] = [];
  if (listField(cluster, 'healthChecks').length > 0) names.push('health-check');
  const outlier = messageField(cluster, 'outlierDetection');
  if (outlier && Object.keys(outlier).length > 0) names.push('outlier');
  if (listField(messageField(cluster, 'circuitBreakers'), 'thresholds').length > 0) names.push('circuit-breaker');
  if (typeName(fieldAt(cluster, 'transportSocket', 'typedConfig')).startsWith('ProxyProtocol'))
    names.push('proxy-protocol');
  return names;
}
