import type { XRateLimitHeadersOption } from './api-types.ts';
import type { CIDRMatch, StringMatch } from './match.ts';

/** Units of time of a rate limit. */
export type RateLimitUnit = 'Second' | 'Minute' | 'Hour' | 'Day' | 'Week' | 'Month' | 'Year';

/** Rate limits of a route, global and local. */
export interface RateLimit {}

/** One rate limit: what it counts and how much is allowed. */
export interface RateLimitRule {
  readonly headerMatches: readonly StringMatch[] | null;
  readonly pathMatch?: StringMatch;
  readonly methodMatches?: readonly StringMatch[];
  readonly cidrMatch?: CIDRMatch;
  readonly queryParamMatches?: readonly QueryParamMatch[];
  readonly limit: RateLimitValue;
  readonly requestCost?: RateLimitCost;
  readonly responseCost?: RateLimitCost;
  readonly shared?: boolean;
  readonly shadowMode?: boolean;
  readonly xRateLimitOption?: XRateLimitHeadersOption;
  readonly name?: string;
}

/** Matches a query parameter. */
export interface QueryParamMatch extends StringMatch {}

/** Requests per unit of time, or a limit read from dynamic metadata. */
export interface RateLimitValue {
  readonly requests: number;
  readonly unit: RateLimitUnit;
  readonly fromMetadata?: RateLimitValueMetadata;
}

/** Where a dynamic limit is read from. */
export interface RateLimitValueMetadata {
  readonly namespace: string;
  readonly key: string;
}

/** What a request or response costs: a number or a format string. */
export interface RateLimitCost {
  readonly number?: number;
  readonly format?: string;
}
