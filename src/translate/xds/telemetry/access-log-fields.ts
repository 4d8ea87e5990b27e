import type { MapEntry } from '../../ir/metadata.ts';
import { any, type TypedExtension } from '../messages.ts';

/** What an access log without a format of its own records: name of the field and Envoy's command operator (spec/xds-telemetry-patches.md F.2). */
export const defaultAccessLogFields: readonly MapEntry[] = [
  { key: 'start_time', value: '%START_TIME%' },
  { key: 'method', value: '%REQ(:METHOD)%' },
  { key: 'x-envoy-origin-path', value: '%REQ(X-ENVOY-ORIGINAL-PATH?:PATH)%' },
  { key: 'protocol', value: '%PROTOCOL%' },
  { key: 'response_code', value: '%RESPONSE_CODE%' },
  { key: 'response_flags', value: '%RESPONSE_FLAGS%' },
  { key: 'response_code_details', value: '%RESPONSE_CODE_DETAILS%' },
  { key: 'connection_termination_details', value: '%CONNECTION_TERMINATION_DETAILS%' },
  { key: 'upstream_transport_failure_reason', value: '%UPSTREAM_TRANSPORT_FAILURE_REASON%' },
  { key: 'bytes_received', value: '%BYTES_RECEIVED%' },
  { key: 'bytes_sent', value: '%BYTES_SENT%' },
  { key: 'duration', value: '%DURATION%' },
  { key: 'x-envoy-upstream-service-time', value: '%RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)%' },
  { key: 'x-forwarded-for', value: '%REQ(X-FORWARDED-FOR)%' },
  { key: 'user-agent', value: '%REQ(USER-AGENT)%' },
  { key: 'x-request-id', value: '%REQ(X-REQUEST-ID)%' },
  { key: ':authority', value: '%REQ(:AUTHORITY)%' },
  { key: 'upstream_host', value: '%UPSTREAM_HOST%' },
  { key: 'upstream_cluster', value: '%UPSTREAM_CLUSTER%' },
  { key: 'upstream_local_address', value: '%UPSTREAM_LOCAL_ADDRESS%' },
  { key: 'downstream_local_address', value: '%DOWNSTREAM_LOCAL_ADDRESS%' },
  { key: 'downstream_remote_address', value: '%DOWNSTREAM_REMOTE_ADDRESS%' },
  { key: 'requested_server_name', value: '%REQUESTED_SERVER_NAME%' },
  { key: 'route_name', value: '%ROUTE_NAME%' },
];

/** The extensions that command operators in the texts need; the list is empty when Envoy knows all of them itself. */
export function accessLogFormatters(texts: readonly string[]): readonly TypedExtension[] {
  if (!texts.some((text) => text.includes('%REQ_WITHOUT_QUERY'))) return [];
  return [
    {
      name: 'envoy.formatter.req_without_query',
      typedConfig: any('envoy.extensions.formatter.req_without_query.v3.ReqWithoutQuery'),
    },
  ];
}
