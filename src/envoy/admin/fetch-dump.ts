import { CommandError } from '../../core/errors.ts';
import { type ConfigDump, type DumpSection, parseConfigDump, sectionsOf } from '../dump/config-dump.ts';
import { type AdminClient, isRefusal } from './admin-client.ts';

/** The whole dump; Envoy leaves the endpoints out unless it is asked for them. */
const wholeDump = '/config_dump?include_eds';

/**
 * All fields of each section's message in every release of Envoy's API v3. Envoy takes a mask for those sections that have all
 * of its fields and leaves the others out: a proxy with many clusters answers for its listeners in a fraction of the time.
 */
const sectionFields: Readonly<Record<DumpSection, readonly string[]>> = {
  bootstrap: ['bootstrap', 'last_updated'],
  cluster: ['version_info', 'static_clusters', 'dynamic_active_clusters', 'dynamic_warming_clusters'],
  endpoint: ['static_endpoint_configs', 'dynamic_endpoint_configs'],
  listener: ['version_info', 'static_listeners', 'dynamic_listeners'],
  route: ['static_route_configs', 'dynamic_route_configs'],
  secret: ['static_secrets', 'dynamic_active_secrets', 'dynamic_warming_secrets'],
};

/**
 * The configuration of a proxy: at least the section asked for, or the whole dump. Where a proxy does not know how to answer
 * for a section alone the whole dump is fetched. An answer that is no dump is a CommandError.
 */
export async function fetchDump(admin: AdminClient, section: DumpSection | 'all'): Promise<ConfigDump> {
  const part = section === 'all' ? undefined : await fetchSection(admin, section);
  return part ?? parse(await admin.get(wholeDump));
}

async function fetchSection(admin: AdminClient, section: DumpSection): Promise<ConfigDump | undefined> {
  const endpoints = section === 'endpoint' ? 'include_eds&' : '';
  try {
    const dump = parse(await admin.get(`/config_dump?${endpoints}mask=${sectionFields[section].join(',')}`));
    return sectionsOf(dump, section).length > 0 ? dump : undefined;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

function parse(body: Buffer): ConfigDump {
  const dump = parseConfigDump(body);
  if (!dump.ok) throw new CommandError(dump.error);
  return dump.value;
}
