/** How tracing uses the request id. */
export type RequestIDExtensionAction = 'PackAndSample' | 'Sample' | 'Pack' | 'Disable';

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly requestID?: RequestIDExtensionAction;
  }
}
