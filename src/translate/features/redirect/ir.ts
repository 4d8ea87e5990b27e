import type { Redirect } from '../../ir/response.ts';

declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly redirect?: Redirect;
  }
}
