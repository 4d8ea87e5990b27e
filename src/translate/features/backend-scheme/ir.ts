/** Whether :scheme follows the protocol towards the backend is a matter of the listener. */
export {};

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly matchBackendScheme?: boolean;
  }
}
