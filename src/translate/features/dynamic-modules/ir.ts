import type { JsonValue } from '../../../core/json.ts';

/** A shared object that Envoy loads. */
export interface DynamicModule {
  readonly name: string;
  readonly path?: string;
  readonly remote?: RemoteDynamicModuleSource;
  readonly filterName?: string;
  readonly config?: JsonValue;
  readonly doNotClose: boolean;
  readonly loadGlobally: boolean;
  readonly terminalFilter: boolean;
}

/** A dynamic module that Envoy fetches. */
export interface RemoteDynamicModuleSource {
  readonly url: string;
  readonly sha256: string;
}

declare module '../../ir/slices.ts' {
  interface EnvoyExtensionFeatures {
    readonly dynamicModules?: readonly DynamicModule[];
  }
}
