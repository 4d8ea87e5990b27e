import type { Redirect } from '../../ir/response.ts';

/** Redirects belong to routes: an answer of Envoy's own instead of a backend's. */
declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly redirect?: Redirect;
  }
}
