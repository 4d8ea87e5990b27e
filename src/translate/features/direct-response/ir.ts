import type { CustomResponse } from '../../ir/response.ts';

declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly directResponse?: CustomResponse;
  }
}
