import type { ResponseOverrideSource } from '../../ir/api-types.ts';
import type { StatusCodeMatch, StringMatch } from '../../ir/match.ts';
import type { CustomResponse, Redirect } from '../../ir/response.ts';

/** Replaces responses that match. */
export interface ResponseOverride {
  readonly name: string;
  readonly rules?: readonly ResponseOverrideRule[];
}

/** One replacement: a response or a redirect. */
export interface ResponseOverrideRule {
  readonly name: string;
  readonly match: CustomResponseMatch;
  readonly response?: CustomResponse;
  readonly redirect?: Redirect;
  readonly source?: ResponseOverrideSource;
}

/** Which responses a rule replaces. */
export interface CustomResponseMatch {
  readonly statusCodes?: readonly StatusCodeMatch[];
  readonly responseHeaders?: readonly StringMatch[];
}

declare module '../../ir/slices.ts' {
  interface TrafficFeatures {
    readonly responseOverride?: ResponseOverride;
  }
}
