import type { RouteDestination } from '../../ir/destination.ts';

/** A copy of requests to another destination. */
export interface MirrorPolicy {
  readonly destination: RouteDestination | null;
  readonly percentage?: number;
}

declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly mirrors?: readonly MirrorPolicy[];
  }
}
