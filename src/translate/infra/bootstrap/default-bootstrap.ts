import { isObject, type JsonObject, type JsonValue } from '../../../core/json.ts';
import { re2Problem } from '../../../core/re2.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { adminAddress, adminPort, type BootstrapOptions } from './bootstrap-options.ts';
import { metricSinks, sinkCluster, statsSink } from './metric-sinks.ts';
import { prometheusCluster, prometheusListener } from './prometheus-endpoint.ts';
import { xdsCluster } from './xds-cluster.ts';

/**
 * The bootstrap that Envoy Gateway gives its proxies, in the spelling of its text: snake_case apart from deferredStatOptions,
 * with the fields in the order of that text (spec/bootstrap.md section 2). Fails when the metrics settings cannot be rendered.
 */
export function defaultBootstrap(options: BootstrapOptions): Result<JsonObject, string> {
  const sinks = metricSinks(options);
  if (!sinks.ok) return sinks;
  const matcher = statsMatcher(options);
  if (!matcher.ok) return matcher;
  const prometheus = options.proxyMetrics?.prometheus?.disable !== true;
  const injector = options.topologyInjectorDisabled !== true;
  const cluster = options.serviceClusterName ?? 'local_cluster';
  return ok(
    compact({
      admin: admin(options),
      cluster_manager: injector ? { local_cluster_name: cluster } : undefined,
      node: { locality: { zone: '$(ENVOY_SERVICE_ZONE)' } },
      deferredStatOptions: { enableDeferredCreationStats: true },
      stats_config: { use_all_default_tags: true, stats_tags: statsTags, stats_matcher: matcher.value },
      layered_runtime: { layers: [{ name: 'global_config', static_layer: runtime }] },
      dynamic_resources: dynamicResources,
      stats_sinks: sinks.value.length ? sinks.value.map(statsSink) : undefined,
      static_resources: {
        listeners: prometheus ? [prometheusListener(options)] : undefined,
        clusters: [
          ...(prometheus ? [prometheusCluster(options)] : []),
          ...sinks.value.map(sinkCluster),
          ...(injector ? [localCluster(cluster)] : []),
          xdsCluster(options),
        ],
      },
      overload_manager: overloadManager(options.maxHeapSizeBytes ?? 0),
    }),
  );
}

const statsTags: readonly JsonObject[] = [
  { regex: '\\.zone(\\.(([^\\.]+)\\.))', tag_name: 'from_zone' },
  { regex: '\\.zone\\.[^\\.]+\\.(([^\\.]+)\\.)', tag_name: 'to_zone' },
  { regex: '^cluster(\\..+\\.(.+))\\.total_match_count$', tag_name: 'socket_match_name' },
  { regex: 'circuit_breakers\\.((.+?)\\.).+', tag_name: 'priority' },
];

const runtime: JsonObject = {
  're2.max_program_size.error_level': 4294967295,
  're2.max_program_size.warn_level': 1000,
};

const ads: JsonObject = { ads: {}, initial_fetch_timeout: '0s', resource_api_version: 'V3' };

const dynamicResources: JsonObject = {
  ads_config: {
    api_type: 'DELTA_GRPC',
    transport_api_version: 'V3',
    grpc_services: [{ envoy_grpc: { cluster_name: 'xds_cluster' } }],
    set_node_on_first_message_only: true,
  },
  lds_config: ads,
  cds_config: ads,
};

function admin(options: BootstrapOptions): JsonObject {
  return {
    access_log: [
      {
        name: 'envoy.access_loggers.file',
        typed_config: {
          '@type': 'type.googleapis.com/envoy.extensions.access_loggers.file.v3.FileAccessLog',
          path: '/dev/null',
        },
      },
    ],
    address: { socket_address: { address: adminAddress(options), port_value: adminPort(options) } },
  };
}

/** The proxy's own Service as a cluster, so that Envoy knows how its peers spread over zones. */
function localCluster(name: string): JsonObject {
  return {
    connect_timeout: '10s',
    eds_cluster_config: { eds_config: { ads: {}, resource_api_version: 'V3' }, service_name: name },
    load_balancing_policy: {
      policies: [
        {
          typed_extension_config: {
            name: 'envoy.load_balancing_policies.least_request',
            typed_config: {
              '@type': 'type.googleapis.com/envoy.extensions.load_balancing_policies.least_request.v3.LeastRequest',
              locality_lb_config: { zone_aware_lb_config: { min_cluster_size: '1' } },
            },
          },
        },
      ],
    },
    name,
    type: 'EDS',
  };
}

function overloadManager(maxHeapSizeBytes: number): JsonObject {
  const heap = 'envoy.resource_monitors.fixed_heap';
  const action = (name: string, value: number): JsonObject => ({
    name: `envoy.overload_actions.${name}`,
    triggers: [{ name: heap, threshold: { value } }],
  });
  const limited = maxHeapSizeBytes > 0;
  return {
    refresh_interval: '0.25s',
    resource_monitors: [
      {
        name: 'envoy.resource_monitors.global_downstream_max_connections',
        typed_config: {
          '@type':
            'type.googleapis.com/envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig',
          max_active_downstream_connections: 50000,
        },
      },
      ...(limited
        ? [
            {
              name: heap,
              typed_config: {
                '@type': 'type.googleapis.com/envoy.extensions.resource_monitors.fixed_heap.v3.FixedHeapConfig',
                max_heap_size_bytes: maxHeapSizeBytes,
              },
            },
          ]
        : []),
    ],
    actions: limited ? [action('shrink_heap', 0.95), action('stop_accepting_requests', 0.98)] : undefined,
  };
}

/** Which statistics are kept: exact names, prefixes, suffixes, then expressions, each group in the order of the input. */
function statsMatcher({ proxyMetrics }: BootstrapOptions): Result<JsonObject | undefined, string> {
  const matches = proxyMetrics?.matches;
  if (!matches) return ok(undefined);
  const of = (type: string) => matches.filter((m) => (m.type ?? 'Exact') === type).map((m) => m.value);
  const regexes = of('RegularExpression');
  for (const regex of regexes) {
    const problem = re2Problem(regex);
    if (problem) return fail(`"${regex}" is not a regular expression that Envoy reads: ${problem}`);
  }
  const patterns: JsonObject[] = [
    ...of('Exact').map((exact) => ({ exact })),
    ...of('Prefix').map((prefix) => ({ prefix })),
    ...of('Suffix').map((suffix) => ({ suffix })),
    ...regexes.map((regex) => ({ safe_regex: { google_re2: {}, regex: javaScriptEscape(regex) } })),
  ];
  return ok({ inclusion_list: { patterns: patterns.length ? patterns : undefined } });
}

/** The reference writes expressions into its text template as JavaScript strings: some characters come out escaped. */
function javaScriptEscape(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '\\': '\\\\',
    "'": "\\'",
    '"': '\\"',
    '<': '\\u003C',
    '>': '\\u003E',
    '&': '\\u0026',
    '=': '\\u003D',
  };
  return text.replace(/[\\'"<>&=]/g, (c) => escapes[c] ?? c);
}

/** Without members that are undefined, at every level. */
function compact(value: JsonObject): JsonObject {
  return visit(value) as JsonObject;
}

function visit(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(visit);
  if (!isObject(value)) return value;
  const out: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) if (member !== undefined) out[key] = visit(member);
  return out;
}
