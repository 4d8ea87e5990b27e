import { isObject, type JsonObject } from '../../core/json.ts';
import { type ConfigDump, type DumpSection, entriesOf, filterSection, sectionsOf } from '../dump/config-dump.ts';
import { field, typeName } from '../dump/proto-field.ts';
import { summarizeBootstrap } from './bootstrap-summary.ts';
import { filterClusters, summarizeClusters } from './cluster-summary.ts';
import { endpointRows, filterEndpoints, summarizeEndpoints } from './endpoint-summary.ts';
import { filterListeners, listenerRows, summarizeListeners } from './listener-summary.ts';
import { filterRoutes, routeRows, summarizeRoutes } from './route-summary.ts';
import { filterSecrets, summarizeSecrets } from './secret-summary.ts';
import { isEmptyFilter, type SummaryFilter, type SummaryTable } from './summary-table.ts';

/** The table of one section; `now` judges certificates. */
export function summarize(dump: ConfigDump, section: DumpSection, filter: SummaryFilter, now: Date): SummaryTable {
  switch (section) {
    case 'bootstrap':
      return summarizeBootstrap(dump);
    case 'cluster':
      return summarizeClusters(filterClusters(entriesOf(dump, section), filter));
    case 'endpoint':
      return summarizeEndpoints(filterEndpoints(endpointRows(dump), filter));
    case 'listener':
      return summarizeListeners(filterListeners(listenerRows(entriesOf(dump, section)), filter));
    case 'route':
      return summarizeRoutes(filterRoutes(routeRows(entriesOf(dump, section)), filter));
    case 'secret':
      return summarizeSecrets(filterSecrets(entriesOf(dump, section), filter), now);
  }
}

/**
 * The first message of a section as it is, or with only the resources that pass the filters. Undefined when the dump has no
 * such section.
 */
export function selectSection(dump: ConfigDump, section: DumpSection, filter: SummaryFilter): JsonObject | undefined {
  const [part] = sectionsOf(dump, section);
  if (part === undefined || section === 'bootstrap' || isEmptyFilter(filter)) return part;
  return filterSection(part, new Set(matchingElements(dump, section, filter)));
}

function matchingElements(
  dump: ConfigDump,
  section: Exclude<DumpSection, 'bootstrap'>,
  filter: SummaryFilter,
): readonly JsonObject[] {
  const entries = section === 'endpoint' ? [] : entriesOf(dump, section);
  switch (section) {
    case 'cluster':
      return filterClusters(entries, filter).map((entry) => entry.element);
    case 'endpoint':
      return filterEndpoints(endpointRows(dump), filter).map((row) => row.entry.element);
    case 'listener':
      return filterListeners(listenerRows(entries), filter).map((row) => row.entry.element);
    case 'route':
      return filterRoutes(routeRows(entries), filter).map((row) => row.entry.element);
    case 'secret':
      return filterSecrets(entries, filter).map((entry) => entry.element);
  }
}

/** How many resources of each kind a dump has, one row per section; sections of unknown types are counted too. */
export function summarizeAll(dump: ConfigDump): SummaryTable {
  const rows = dump.configs.map((config) => {
    const lists = Object.entries(config).filter(([, value]) => Array.isArray(value));
    const count = lists.reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 0), 0);
    const failed = lists
      .flatMap(([, value]) => (Array.isArray(value) ? value : []))
      .filter((item) => isObject(item) && field(item, 'errorState'));
    const bootstrap = field(config, 'bootstrap') === undefined ? String(count) : '1';
    return [typeName(config).replace(/ConfigDump$/, ''), bootstrap, String(failed.length)];
  });
  return { headers: ['SECTION', 'RESOURCES', 'REFUSED'], rows };
}
