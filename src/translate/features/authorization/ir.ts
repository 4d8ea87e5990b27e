import type {
  AuthorizationAction,
  AuthorizationHeaderMatch,
  ClientIPGeoLocation,
  JWTPrincipal,
  Operation,
} from '../../ir/api-types.ts';
import type { CIDRMatch } from '../../ir/match.ts';

/** Allow and deny rules. */
export interface Authorization {
  readonly rules?: readonly AuthorizationRule[];
  readonly defaultAction: AuthorizationAction;
}

/** One rule: what it applies to and what happens. */
export interface AuthorizationRule {
  readonly name: string;
  readonly action: AuthorizationAction;
  readonly operation?: Operation;
  readonly principal: Principal;
  readonly cel?: string;
}

/** Who a rule speaks of. */
export interface Principal {
  readonly clientCIDRs?: readonly CIDRMatch[];
  readonly jwt?: JWTPrincipal;
  readonly headers?: readonly AuthorizationHeaderMatch[];
  readonly clientIPGeoLocations?: readonly ClientIPGeoLocation[];
}

declare module '../../ir/route.ts' {
  interface TCPRoute {
    readonly authorization?: Authorization;
  }
}

declare module '../../ir/slices.ts' {
  interface SecurityFeatures {
    readonly authorization?: Authorization;
  }
}
