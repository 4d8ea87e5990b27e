import type { Provenance } from '../provenance.ts';
import type { FilterChainDraft, ListenerDraft, RouteConfigDraft } from './drafts.ts';
import { connectionManagerFilter } from './listener/connection-manager.ts';
import {
  type ListenerResource,
  type Message,
  type RouteResource,
  withoutDefaults,
  withoutUndefined,
} from './messages.ts';

/** A finished listener. */
export function listenerResource(draft: ListenerDraft, provenance: Provenance): ListenerResource {
  const { listenerFilters, filterChains, defaultFilterChain } = draft;
  const resource: ListenerResource = {
    name: draft.name,
    ...draft.fields,
    ...withoutDefaults({ listenerFilters, filterChains: filterChains.map(filterChain) }),
    ...withoutUndefined({ defaultFilterChain: defaultFilterChain && filterChain(defaultFilterChain) }),
  };
  for (const source of draft.sources) provenance.inherit(resource, source);
  return resource;
}

/** A finished route configuration; hosts match without the port of the request. */
export function routeConfigResource(draft: RouteConfigDraft, provenance: Provenance): RouteResource {
  const resource: RouteResource = {
    name: draft.name,
    ignorePortInHostMatching: true,
    ...draft.fields,
    ...withoutDefaults({ virtualHosts: draft.virtualHosts }),
  };
  for (const source of draft.sources) provenance.inherit(resource, source);
  return resource;
}

function filterChain(draft: FilterChainDraft): Message {
  const { name, fields, filters, connectionManager } = draft;
  return {
    name,
    ...fields,
    filters: connectionManager ? [...filters, connectionManagerFilter(connectionManager)] : filters,
  };
}
