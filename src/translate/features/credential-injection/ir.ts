import type { SecretBytes } from '../../ir/scalars.ts';

/** A credential that is put into requests. */
export interface CredentialInjection {
  readonly name: string;
  readonly header?: string;
  readonly overwrite?: boolean;
  readonly credential: SecretBytes;
}

declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly credentialInjection?: CredentialInjection;
  }
}

declare module '../../ir/destination.ts' {
  interface DestinationFilters {
    readonly credentialInjection?: CredentialInjection;
  }
}
