import type { HttpFilter, Message } from './messages.ts';

/** A connection manager under construction: filters of later IR listeners may join it. */
export interface ConnectionManagerDraft {
  readonly fields: Message;
  /** The route configuration that it asks for. */
  readonly routeConfigName: string;
  httpFilters: readonly HttpFilter[];
}

/** A filter chain under construction. */
export interface FilterChainDraft {
  readonly name: string;
  readonly fields: Message;
  /** Network filters in order, without the connection manager. */
  readonly filters: readonly Message[];
  /** Comes after the network filters. */
  readonly connectionManager?: ConnectionManagerDraft;
}

/** An Envoy listener under construction: several IR listeners may share its address and port. */
export interface ListenerDraft {
  readonly name: string;
  readonly transport: 'tcp' | 'quic' | 'udp';
  readonly address: string;
  readonly port: number;
  readonly fields: Message;
  readonly listenerFilters: Message[];
  readonly filterChains: FilterChainDraft[];
  defaultFilterChain?: FilterChainDraft;
  /** The IR listeners that it serves, for provenance. */
  readonly sources: object[];
}

/** A route configuration under construction. */
export interface RouteConfigDraft {
  readonly name: string;
  fields: Message;
  readonly virtualHosts: Message[];
  readonly sources: object[];
}
