import type { ListenerDraft } from '../../../../src/translate/xds/drafts.ts';

/** An Envoy listener `l` under construction on 10.0.0.1:8080, without filters and chains. */
export function listenerDraft(fields: Partial<ListenerDraft> = {}): ListenerDraft {
  return {
    name: 'l',
    transport: 'tcp',
    address: '10.0.0.1',
    port: 8080,
    fields: {},
    listenerFilters: [],
    filterChains: [],
    sources: [],
    ...fields,
  };
}
