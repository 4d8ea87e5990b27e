import type { SecretBytes } from '../../ir/scalars.ts';

/** Authentication by API key. */
export interface APIKeyAuth {
  readonly credentials?: readonly APIKeyCredential[];
  readonly extractFrom: readonly ExtractFrom[];
  readonly forwardClientIDHeader?: string;
  readonly sanitize?: boolean;
}

/** A client and its key. */
export interface APIKeyCredential {
  readonly client: SecretBytes;
  readonly key: SecretBytes;
}

/** Where an API key is looked for. */
export interface ExtractFrom {
  readonly headers?: readonly string[];
  readonly params?: readonly string[];
  readonly cookies?: readonly string[];
}

declare module '../../ir/slices.ts' {
  interface SecurityFeatures {
    readonly apiKeyAuth?: APIKeyAuth;
  }
}
