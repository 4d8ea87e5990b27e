export {};

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly matchBackendScheme?: boolean;
  }
}
