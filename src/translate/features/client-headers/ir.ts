import type { XFCCCertData, XFCCForwardMode } from '../../ir/api-types.ts';
import type { AddHeader } from '../../ir/header.ts';
import type { StringMatch } from '../../ir/match.ts';

/** What happens to x-request-id. */
export type RequestIDAction = 'PreserveOrGenerate' | 'Preserve' | 'Generate' | 'Disable';

/** What happens to headers with underscores. */
export type WithUnderscoresAction = 'Allow' | 'RejectRequest' | 'DropHeader';

/** How a listener treats headers. */
export interface HeaderSettings {
  readonly enableEnvoyHeaders?: boolean;
  readonly disableRateLimitHeaders?: boolean;
  readonly xForwardedClientCert?: XForwardedClientCert;
  readonly withUnderscoresAction?: WithUnderscoresAction;
  readonly requestID?: RequestIDAction;
  readonly earlyAddRequestHeaders?: readonly AddHeader[];
  readonly earlyRemoveRequestHeaders?: readonly string[];
  readonly earlyRemoveRequestHeadersOnMatch?: readonly StringMatch[];
  readonly lateAddResponseHeaders?: readonly AddHeader[];
  readonly lateRemoveResponseHeaders?: readonly string[];
  readonly lateRemoveResponseHeadersOnMatch?: readonly StringMatch[];
}

/** How the x-forwarded-client-cert header is treated. */
export interface XForwardedClientCert {
  readonly mode?: XFCCForwardMode;
  readonly certDetailsToAdd?: readonly XFCCCertData[];
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly headers?: HeaderSettings;
  }
}
