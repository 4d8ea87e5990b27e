import type { StringMatch } from '../../ir/match.ts';

/** HTTP/1 settings. */
export interface HTTP1Settings {
  readonly enableTrailers?: boolean;
  readonly preserveHeaderCase?: boolean;
  readonly http10?: HTTP10Settings;
  readonly disableSafeMaxConnectionDuration?: boolean;
  readonly ignoredUpgradeTypes?: readonly StringMatch[];
}

/** Support for HTTP/1.0. */
export interface HTTP10Settings {
  readonly defaultHost?: string;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly http1?: HTTP1Settings;
  }
}
