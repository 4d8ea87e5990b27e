/** Matches a text; exactly one of exact, prefix, suffix, safeRegex and distinct is in force. */
export interface StringMatch {
  readonly name: string;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly safeRegex?: string;
  readonly distinct: boolean;
  readonly invert?: boolean;
}

/** Matches an address range; `cidr` has its host bits cleared. */
export interface CIDRMatch {
  readonly cidr: string;
  readonly maskLen: number;
  readonly isIPv6: boolean;
  readonly distinct: boolean;
  readonly invert: boolean;
}

/** Matches an HTTP status by value or by range. */
export interface StatusCodeMatch {
  readonly value?: number;
  readonly range?: StatusCodeRange;
}

/** A range of HTTP statuses, both ends included. */
export interface StatusCodeRange {
  readonly start: number;
  readonly end: number;
}
