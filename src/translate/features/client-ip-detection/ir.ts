import type {
  CustomHeaderExtensionSettings,
  DirectSourceIPSettings,
  XForwardedForSettings,
} from '../../ir/api-types.ts';

/** Where the client's address is taken from. */
export interface ClientIPDetectionSettings {
  readonly xForwardedFor?: XForwardedForSettings;
  readonly customHeader?: CustomHeaderExtensionSettings;
  readonly directSourceIP?: DirectSourceIPSettings;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly clientIPDetection?: ClientIPDetectionSettings;
  }
}
