import type { ClaimToHeader, JWTExtractor } from '../../ir/api-types.ts';
import type { RouteDestination } from '../../ir/destination.ts';
import type { GoDuration } from '../../ir/scalars.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';

/** JSON Web Token authentication. */
export interface JWT {
  readonly allowMissing?: boolean;
  readonly allowMissingOrFailed?: boolean;
  readonly providers?: readonly JWTProvider[];
}

/** An issuer of tokens and its keys. */
export interface JWTProvider {
  readonly name: string;
  readonly issuer?: string;
  readonly audiences?: readonly string[];
  readonly remoteJWKS?: RemoteJWKS;
  readonly localJWKS?: string;
  readonly claimToHeaders?: readonly ClaimToHeader[];
  readonly recomputeRoute?: boolean;
  readonly extractFrom?: JWTExtractor;
}

/** Keys that Envoy fetches. */
export interface RemoteJWKS {
  readonly destination?: RouteDestination;
  readonly traffic?: TrafficFeatures;
  readonly uri: string;
  readonly cacheDuration?: GoDuration;
  readonly failedRefetchDuration?: GoDuration;
}

declare module '../../ir/slices.ts' {
  interface SecurityFeatures {
    readonly jwt?: JWT;
  }
}
