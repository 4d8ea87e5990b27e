import type { ALSEnvoyProxyAccessLogType, HTTPHeader } from '../../ir/api-types.ts';
import type { RouteDestination } from '../../ir/destination.ts';
import type { MapEntry } from '../../ir/metadata.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';

/** Where an access log is attached. */
export type ProxyAccessLogType = 'Route' | 'Listener' | 'Upstream';

/** Access logs by format and sink. */
export interface AccessLog {
  readonly text?: readonly TextAccessLog[];
  readonly json?: readonly JSONAccessLog[];
  readonly als?: readonly ALSAccessLog[];
  readonly openTelemetry?: readonly OpenTelemetryAccessLog[];
}

/** A text access log in a file. */
export interface TextAccessLog {
  readonly celMatches?: readonly string[];
  readonly format?: string;
  readonly path: string;
  readonly logType?: ProxyAccessLogType;
}

/** A JSON access log in a file; without `json` the default fields are written. */
export interface JSONAccessLog {
  readonly celMatches?: readonly string[];
  readonly json?: readonly MapEntry[];
  readonly path: string;
  readonly logType?: ProxyAccessLogType;
}

/** An access log sent to a gRPC access log service. */
export interface ALSAccessLog {
  readonly celMatches?: readonly string[];
  readonly name: string;
  readonly destination: RouteDestination;
  readonly traffic?: TrafficFeatures;
  readonly type: ALSEnvoyProxyAccessLogType;
  readonly text?: string;
  readonly attributes?: readonly MapEntry[];
  readonly http?: ALSAccessLogHTTP;
  readonly logType?: ProxyAccessLogType;
}

/** Headers that are added to the entries of a gRPC access log. */
export interface ALSAccessLogHTTP {
  readonly requestHeaders?: readonly string[];
  readonly responseHeaders?: readonly string[];
  readonly responseTrailers?: readonly string[];
}

/** An access log sent to an OpenTelemetry collector. */
export interface OpenTelemetryAccessLog {
  readonly celMatches?: readonly string[];
  readonly authority?: string;
  readonly text?: string;
  readonly attributes?: readonly MapEntry[];
  readonly resourceAttributes?: readonly MapEntry[];
  readonly headers?: readonly HTTPHeader[];
  readonly destination: RouteDestination;
  readonly traffic?: TrafficFeatures;
  readonly logType?: ProxyAccessLogType;
}

declare module '../../ir/xds.ts' {
  interface Xds {
    readonly accessLog?: AccessLog;
  }
}
