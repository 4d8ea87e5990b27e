import { isObject, type JsonObject, type JsonValue } from '../../../core/json.ts';
import { snakeCase } from './proto-spelling.ts';

/** Fields of the messages of a bootstrap that people write (envoy.config.bootstrap.v3.Bootstrap), by path of field names. */
const known: Readonly<Record<string, string>> = {
  '': `node node_context_params static_resources dynamic_resources cluster_manager hds_config flags_path stats_sinks
    deferred_stat_options stats_config stats_flush_interval stats_flush_on_admin watchdog watchdogs tracing layered_runtime admin
    overload_manager enable_dispatcher_stats header_prefix stats_server_version_override use_tcp_for_dns_lookups
    dns_resolution_config typed_dns_resolver_config bootstrap_extensions fatal_actions config_sources default_config_source
    default_socket_interface certificate_provider_instances inline_headers perf_tracing_file_path default_regex_engine
    xds_delegate_extension xds_config_tracker_extension listener_manager application_log_config grpc_async_client_manager_config
    stats_eviction_interval memory_allocator_manager`,
  admin: `access_log access_log_path profile_path address socket_options ignore_global_conn_limit allow_paths`,
  node: `id cluster metadata dynamic_parameters locality user_agent_name user_agent_version user_agent_build_version extensions
    client_features listening_addresses`,
  static_resources: 'listeners clusters secrets',
  dynamic_resources: 'lds_config lds_resources_locator cds_config cds_resources_locator ads_config',
  layered_runtime: 'layers',
  overload_manager: 'refresh_interval resource_monitors actions loadshed_points buffer_factory_config',
  cluster_manager: `local_cluster_name outlier_detection upstream_bind_config load_stats_config
    enable_deferred_cluster_creation`,
  stats_config: 'stats_tags use_all_default_tags stats_matcher histogram_bucket_settings',
};

/** The first field that a bootstrap has and Envoy does not know, as a path; undefined when there is none. */
export function unknownBootstrapField(bootstrap: JsonObject): string | undefined {
  for (const [path, names] of Object.entries(known)) {
    const message: JsonValue | undefined = path === '' ? bootstrap : memberOf(bootstrap, path);
    if (message === undefined || message === null) continue;
    if (!isObject(message)) return path;
    const fields = new Set(names.split(/\s+/));
    const unknown = Object.keys(message).find((key) => !fields.has(snakeCase(key)));
    if (unknown) return path === '' ? unknown : `${path}.${unknown}`;
  }
  return undefined;
}

/** A member by its snake_case name, whichever way it is written. */
function memberOf(message: JsonObject, name: string): JsonValue | undefined {
  if (message[name] !== undefined) return message[name];
  const key = Object.keys(message).find((k) => snakeCase(k) === name);
  return key === undefined ? undefined : message[key];
}
