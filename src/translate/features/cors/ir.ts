import type { StringMatch } from '../../ir/match.ts';
import type { GoDuration } from '../../ir/scalars.ts';

/** Cross-origin rules. */
export interface CORS {
  readonly allowOrigins?: readonly StringMatch[];
  readonly allowMethods?: readonly string[];
  readonly allowHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAge?: GoDuration;
  readonly allowCredentials?: boolean;
}

declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly cors?: CORS;
  }
}

declare module '../../ir/slices.ts' {
  interface SecurityFeatures {
    readonly cors?: CORS;
  }
}
