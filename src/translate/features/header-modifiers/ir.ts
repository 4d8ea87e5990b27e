import type { AddHeader } from '../../ir/header.ts';

/** Header changes of routes, and those of single backends, which are made on the way to that backend only. */
declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly addRequestHeaders?: readonly AddHeader[];
    readonly removeRequestHeaders?: readonly string[];
    readonly addResponseHeaders?: readonly AddHeader[];
    readonly removeResponseHeaders?: readonly string[];
  }
}

declare module '../../ir/destination.ts' {
  interface DestinationFilters {
    readonly addRequestHeaders?: readonly AddHeader[];
    readonly removeRequestHeaders?: readonly string[];
    readonly addResponseHeaders?: readonly AddHeader[];
    readonly removeResponseHeaders?: readonly string[];
  }
}
