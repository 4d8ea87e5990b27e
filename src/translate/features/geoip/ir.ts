/** Databases that map addresses to places. */
export interface GeoIPProvider {
  readonly maxMind?: GeoIPMaxMindProvider;
}

/** MaxMind database files. */
export interface GeoIPMaxMindProvider {
  readonly cityDbPath?: string;
  readonly countryDbPath?: string;
  readonly asnDbPath?: string;
  readonly ispDbPath?: string;
  readonly anonymousIpDbPath?: string;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly geoIPProvider?: GeoIPProvider;
  }
}
