/** How resources made for a cluster become resources for this machine. */
export interface Localization {
  readonly host: string;
  /** Local port for the port on which a proxy in a cluster would listen. */
  readonly localPort: (port: number, protocol: 'TCP' | 'UDP') => number | undefined;
  /** Where an address of an endpoint is on this machine; undefined leaves it. */
  readonly endpoint: (address: string, port: number) => { readonly host: string; readonly port: number } | undefined;
  /** Clusters whose upstream is a stand-in: its certificate cannot be the one that is asked for. */
  readonly unverified: ReadonlySet<string>;
  /** Whether Envoy's standard output is read: its access logs there are replaced by ours. */
  readonly accessLog: boolean;
}
