import type { SecretBytes } from '../../ir/scalars.ts';

/** HTTP basic authentication; `users` is an htpasswd file. */
export interface BasicAuth {
  readonly name: string;
  readonly users?: SecretBytes;
  readonly forwardUsernameHeader?: string;
}

declare module '../../ir/slices.ts' {
  interface SecurityFeatures {
    readonly basicAuth?: BasicAuth;
  }
}
