import type { CustomResponse } from '../../ir/response.ts';

/** Fixed answers belong to routes, which then need no backend. */
declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly directResponse?: CustomResponse;
  }
}
