import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { DumpEntry } from '../dump/config-dump.ts';
import { field, fieldAt, listField, messageField, textField } from '../dump/proto-field.ts';
import { domainMatches, mayMatchPath, pathMatchText } from './route-match-text.ts';
import { containsText, listText, type SummaryFilter, type SummaryTable } from './summary-table.ts';

/** One route of one virtual host. */
export interface RouteRow {
  readonly config: string;
  readonly virtualHost: string;
  readonly domains: readonly string[];
  readonly name: string;
  readonly match: JsonObject;
  readonly destination: string;
  readonly clusters: readonly string[];
  readonly entry: DumpEntry;
}

/** All routes, in the order in which Envoy tries them within a virtual host. */
export function routeRows(entries: readonly DumpEntry[]): readonly RouteRow[] {
  return entries.flatMap((entry) =>
    listField(entry.resource, 'virtualHosts').flatMap((host) => {
      const domains = listField(host, 'domains').map(String);
      const virtualHost = textField(host, 'name');
      return listField(host, 'routes')
        .filter(isObject)
        .map((route) => ({
          config: entry.name,
          virtualHost,
          domains,
          name: textField(route, 'name'),
          match: messageField(route, 'match') ?? {},
          destination: destination(route),
          clusters: routeClusters(route),
          entry,
        }));
    }),
  );
}

/** Routes that pass the filters: name (of the configuration or the route), host, path, cluster. */
export function filterRoutes(rows: readonly RouteRow[], filter: SummaryFilter): readonly RouteRow[] {
  return rows.filter(
    (row) =>
      (containsText(row.config, filter.name) || containsText(row.name, filter.name)) &&
      (filter.host === undefined || row.domains.some((domain) => domainMatches(domain, filter.host ?? ''))) &&
      (filter.path === undefined || mayMatchPath(row.match, filter.path)) &&
      (filter.cluster === undefined || row.clusters.some((cluster) => containsText(cluster, filter.cluster))),
  );
}

/** One row per route. */
export function summarizeRoutes(rows: readonly RouteRow[]): SummaryTable {
  return {
    headers: ['ROUTE CONFIG', 'VIRTUAL HOST', 'DOMAINS', 'MATCH', 'DESTINATION', 'ROUTE'],
    rows: rows.map((row) => [
      row.config,
      row.virtualHost,
      listText(row.domains),
      pathMatchText(row.match),
      row.destination,
      row.name || '-',
    ]),
  };
}

function destination(route: JsonObject): string {
  const redirect = messageField(route, 'redirect');
  if (redirect) return `redirect ${redirectTarget(redirect)}`;
  const direct = messageField(route, 'directResponse');
  if (direct) return `response ${textField(direct, 'status') || '200'}`;
  const weighted = listField(fieldAt(route, 'route', 'weightedClusters'), 'clusters');
  if (weighted.length > 0)
    return weighted.map((w) => `${textField(w, 'name')} (${textField(w, 'weight') || '0'})`).join(', ');
  return routeClusters(route)[0] ?? clusterChoice(messageField(route, 'route'));
}

function routeClusters(route: JsonObject): readonly string[] {
  const action = messageField(route, 'route');
  const single = textField(action, 'cluster');
  if (single !== '') return [single];
  return listField(messageField(action, 'weightedClusters'), 'clusters').map((w) => textField(w, 'name'));
}

function clusterChoice(action: JsonObject | undefined): string {
  if (action === undefined) return '-';
  const header = textField(action, 'clusterHeader');
  return header !== '' ? `cluster named by header ${header}` : '-';
}

function redirectTarget(redirect: JsonObject): string {
  const scheme = textField(redirect, 'schemeRedirect') || (field(redirect, 'httpsRedirect') === true ? 'https' : '');
  const host = textField(redirect, 'hostRedirect');
  const port = textField(redirect, 'portRedirect');
  const path = textField(redirect, 'pathRedirect') || prefixText(field(redirect, 'prefixRewrite'));
  const origin = `${scheme && `${scheme}://`}${host}${port && `:${port}`}`;
  return `${origin}${path}` || '(same address)';
}

function prefixText(prefix: JsonValue | undefined): string {
  return typeof prefix === 'string' ? `${prefix}*` : '';
}
