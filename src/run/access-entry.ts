import { isObject, type JsonObject, type JsonValue } from '../core/json.ts';

/** Marks the lines of our own access log among everything that Envoy writes to its standard output. */
const marker = 'egctl';
/** Requests of checks carry this header, so that their log lines can be told apart. */
export const checkHeader = 'x-egctl-check';

/** What an entry is about: a request of HTTP, a TCP connection, or a UDP session, that is, all datagrams of one client port. */
export type AccessKind = 'request' | 'connection' | 'session';

/** One request, connection or session, as Envoy logged it. */
export interface AccessEntry {
  readonly kind: AccessKind;
  readonly gateway: string;
  readonly time: string;
  readonly method?: string;
  readonly host?: string;
  readonly path?: string;
  readonly protocol?: string;
  readonly status: number;
  /** Why Envoy answered by itself, for instance `NR` (no route) or `UF` (the upstream could not be reached). */
  readonly flags?: string;
  readonly details?: string;
  readonly route?: string;
  readonly upstream?: string;
  /** What `upstream` stands for: `namespace/name:port`; absent for Backends and for answers of Envoy's own. */
  readonly service?: string;
  readonly listener?: string;
  readonly milliseconds: number;
  readonly check?: string;
}

/** Filter state that holds what was asked for: routes may rewrite it before it is logged. */
const askedHost = 'egctl.host';
const askedPath = 'egctl.path';

/** The HTTP filter that notes host and path of a request before any other filter changes them. */
export const noteRequest: JsonObject = {
  name: 'egctl.note-request',
  typedConfig: {
    '@type': 'type.googleapis.com/envoy.extensions.filters.http.set_filter_state.v3.Config',
    onRequestHeaders: [noteHeader(askedHost, ':AUTHORITY'), noteHeader(askedPath, ':PATH')],
  },
};

function noteHeader(objectKey: string, header: string): JsonObject {
  return {
    objectKey,
    factoryKey: 'envoy.string',
    formatString: { textFormatSource: { inlineString: `%REQ(${header})%` } },
  };
}

const requestFormat: JsonObject = {
  [marker]: 'request',
  time: '%START_TIME%',
  method: '%REQ(:METHOD)%',
  host: '%REQ(:AUTHORITY)%',
  path: '%REQ(:PATH)%',
  askedHost: `%FILTER_STATE(${askedHost}:PLAIN)%`,
  askedPath: `%FILTER_STATE(${askedPath}:PLAIN)%`,
  protocol: '%PROTOCOL%',
  status: '%RESPONSE_CODE%',
  flags: '%RESPONSE_FLAGS%',
  details: '%RESPONSE_CODE_DETAILS%',
  route: '%ROUTE_NAME%',
  upstream: '%UPSTREAM_HOST%',
  duration: '%DURATION%',
  check: '%REQ(X-EGCTL-CHECK)%',
};

const connectionFormat: JsonObject = {
  [marker]: 'connection',
  time: '%START_TIME%',
  host: '%REQUESTED_SERVER_NAME%',
  flags: '%RESPONSE_FLAGS%',
  details: '%CONNECTION_TERMINATION_DETAILS%',
  cluster: '%UPSTREAM_CLUSTER_RAW%',
  upstream: '%UPSTREAM_HOST%',
  duration: '%DURATION%',
};

/** Sessions are written again and again while they live: `session` tells which lines are about the same one. Envoy knows no cluster here. */
const sessionFormat: JsonObject = {
  [marker]: 'session',
  time: '%START_TIME%',
  flags: '%RESPONSE_FLAGS%',
  upstream: '%UPSTREAM_HOST%',
  duration: '%DURATION%',
  session: '%STREAM_ID%',
  type: '%ACCESS_LOG_TYPE%',
};

const formats: Readonly<Record<AccessKind, JsonObject>> = {
  request: requestFormat,
  connection: connectionFormat,
  session: sessionFormat,
};

/** The access logger that writes our lines; `listener` names where they come from, `cluster` where sessions go. */
export function accessLogger(kind: AccessKind, listener: string, cluster?: string): JsonObject {
  return {
    name: 'envoy.access_loggers.stdout',
    typedConfig: {
      '@type': 'type.googleapis.com/envoy.extensions.access_loggers.stream.v3.StdoutAccessLog',
      logFormat: {
        jsonFormat: {
          ...formats[kind],
          listener: literal(listener),
          ...(cluster !== undefined && { cluster: literal(cluster) }),
        },
      },
    },
  };
}

function literal(text: string): string {
  return text.replaceAll('%', '%%');
}

/** An entry as it stands in a line; lines about a session name it and say whether it has ended. */
export interface LoggedEntry extends AccessEntry {
  readonly session?: { readonly id: string; readonly ended: boolean };
}

/** Reads a line of Envoy's standard output; undefined when it is none of ours. */
export function readAccessEntry(line: string, gateway: string): LoggedEntry | undefined {
  if (!line.includes(`"${marker}":`)) return undefined;
  let value: JsonValue;
  try {
    value = JSON.parse(line) as JsonValue;
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const kind = value[marker];
  if (kind !== 'request' && kind !== 'connection' && kind !== 'session') return undefined;
  const text = (name: string): string | undefined => {
    const member = value[name];
    return typeof member === 'string' && member !== '' && member !== '-' ? member : undefined;
  };
  const session = text('session');
  return {
    kind,
    gateway,
    time: text('time') ?? '',
    status: Number(value.status ?? 0),
    milliseconds: Number(value.duration ?? 0),
    ...present({
      method: text('method'),
      // A request that Envoy refuses early meets no filter.
      host: text('askedHost') ?? text('host'),
      path: text('askedPath') ?? text('path'),
      protocol: text('protocol'),
      flags: text('flags'),
      details: text('details'),
      route: kind === 'request' ? text('route') : text('cluster'),
      upstream: text('upstream'),
      listener: text('listener'),
      check: text('check'),
      session: session === undefined ? undefined : { id: session, ended: text('type') === 'UdpSessionEnd' },
    }),
  };
}

function present<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
