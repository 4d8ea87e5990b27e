import type { GoDuration } from '../../ir/scalars.ts';

/** Keeps a client at one endpoint, by cookie or by header. */
export interface SessionPersistence {
  readonly cookie?: CookieBasedSessionPersistence;
  readonly header?: HeaderBasedSessionPersistence;
}

/** Session persistence by a cookie. */
export interface CookieBasedSessionPersistence {
  readonly name: string;
  readonly ttl?: GoDuration;
}

/** Session persistence by a header. */
export interface HeaderBasedSessionPersistence {
  readonly name: string;
}

declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly sessionPersistence?: SessionPersistence;
  }
}
