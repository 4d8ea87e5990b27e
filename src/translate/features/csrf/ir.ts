import type { Fraction } from '../../ir/api-types.ts';
import type { StringMatch } from '../../ir/match.ts';

/** Protection against cross-site request forgery. */
export interface CSRF {
  readonly shadowFraction?: Fraction;
  readonly additionalOrigins?: readonly StringMatch[];
}

declare module '../../ir/slices.ts' {
  interface SecurityFeatures {
    readonly csrf?: CSRF;
  }
}
