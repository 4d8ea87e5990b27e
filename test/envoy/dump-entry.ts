import type { JsonObject } from '../../src/core/json.ts';
import type { DumpEntry } from '../../src/envoy/dump/config-dump.ts';

/** An entry of a dump for a resource, active unless told otherwise. */
export function dumpEntry(resource: JsonObject, more: Partial<DumpEntry> = {}): DumpEntry {
  return {
    name: typeof resource.name === 'string' ? resource.name : 'a',
    state: 'active',
    version: '1',
    lastUpdated: '2026-01-01T00:00:00.123Z',
    resource,
    element: {},
    ...more,
  };
}
