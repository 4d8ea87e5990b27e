import type { HTTPPathModifier, RegexMatchReplace } from '../../ir/response.ts';

/** Rewrites path and host of a request. */
export interface URLRewrite {
  readonly path?: ExtendedHTTPPathModifier;
  readonly host?: HTTPHostModifier;
  readonly appendXForwardedHost?: boolean;
}

/** A path rewrite, also by regular expression. */
export interface ExtendedHTTPPathModifier extends HTTPPathModifier {
  readonly regexMatchReplace?: RegexMatchReplace;
}

/** Where the new host comes from: exactly one alternative. */
export interface HTTPHostModifier {
  readonly name?: string;
  readonly header?: string;
  readonly backend?: boolean;
  readonly pathRegex?: RegexMatchReplace;
}

declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly urlRewrite?: URLRewrite;
  }
}

declare module '../../ir/destination.ts' {
  interface DestinationFilters {
    readonly urlRewrite?: URLRewrite;
  }
}
