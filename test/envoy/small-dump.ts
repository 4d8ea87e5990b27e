const type = (name: string): string => `type.googleapis.com/envoy.${name}`;

/** A dump of one listener, route, cluster, endpoint list and secret, as Envoy spells it, with types of no release. */
export const smallDump = {
  configs: [
    {
      '@type': type('admin.v3.BootstrapConfigDump'),
      bootstrap: {
        node: { id: 'eg-1', cluster: 'default/eg', metadata: { snake_key: { inner_key: 1 } } },
        admin: { address: { socket_address: { address: '127.0.0.1', port_value: 19000 } } },
        static_resources: { clusters: [{ name: 'xds_cluster' }] },
      },
      last_updated: '2026-01-01T00:00:00.000Z',
    },
    {
      '@type': type('admin.v3.ListenersConfigDump'),
      version_info: '1',
      dynamic_listeners: [
        {
          name: 'default/eg/http',
          active_state: {
            version_info: 'v1',
            last_updated: '2026-01-01T00:00:00.123Z',
            listener: {
              '@type': type('config.listener.v3.Listener'),
              name: 'default/eg/http',
              address: { socket_address: { address: '0.0.0.0', port_value: 10080 } },
              default_filter_chain: {
                filters: [
                  {
                    name: 'hcm',
                    typed_config: {
                      '@type': type('extensions.filters.network.http_connection_manager.v3.HttpConnectionManager'),
                      rds: { route_config_name: 'default/eg/http' },
                      http_filters: [{ name: 'x', typed_config: { '@type': type('future.v9.Unheard'), new_field: 1 } }],
                    },
                  },
                ],
              },
            },
          },
        },
        {
          name: 'default/eg/bad',
          error_state: {
            details: 'no such cluster',
            last_update_attempt: '2026-01-01T00:00:00Z',
            failed_configuration: {},
          },
        },
      ],
    },
    {
      '@type': type('admin.v3.RoutesConfigDump'),
      dynamic_route_configs: [
        {
          version_info: 'v1',
          route_config: {
            name: 'default/eg/http',
            virtual_hosts: [
              {
                name: 'default/eg/http/www_example_com',
                domains: ['www.example.com', '*.example.org'],
                routes: [
                  {
                    name: 'httproute/default/backend/rule/0/match/0/www_example_com',
                    match: {
                      path_separated_prefix: '/api',
                      headers: [{ name: 'x-version', string_match: { exact: '2' } }],
                    },
                    route: { cluster: 'httproute/default/backend/rule/0' },
                    typed_per_filter_config: {
                      'envoy.filters.http.my_filter': { '@type': type('x.y_z'), some_field: 1 },
                    },
                    metadata: { filter_metadata: { 'envoy-gateway': { my_key: { other_key: 1 } } } },
                  },
                  { name: 'old', match: { prefix: '/' }, redirect: { https_redirect: true, response_code: 'FOUND' } },
                ],
              },
            ],
          },
        },
      ],
    },
    {
      '@type': type('admin.v3.ClustersConfigDump'),
      static_clusters: [{ cluster: { name: 'xds_cluster', type: 'STRICT_DNS' } }],
      dynamic_active_clusters: [
        {
          last_updated: '2026-01-01T00:00:00.5Z',
          cluster: { name: 'httproute/default/backend/rule/0', type: 'EDS', lb_policy: 'LEAST_REQUEST' },
        },
      ],
    },
    {
      '@type': type('admin.v3.EndpointsConfigDump'),
      dynamic_endpoint_configs: [
        {
          endpoint_config: {
            cluster_name: 'httproute/default/backend/rule/0',
            endpoints: [
              {
                locality: { region: 'r', zone: 'z' },
                lb_endpoints: [
                  {
                    endpoint: { address: { socket_address: { address: '10.0.0.1', port_value: 3000 } } },
                    health_status: 'HEALTHY',
                    load_balancing_weight: 1,
                  },
                  {
                    endpoint: { address: { socket_address: { address: '10.0.0.2', port_value: 3000 } } },
                    health_status: 'UNHEALTHY',
                  },
                ],
              },
            ],
          },
        },
      ],
    },
    {
      '@type': type('admin.v3.SecretsConfigDump'),
      dynamic_active_secrets: [
        {
          name: 'default/eg-cert',
          secret: {
            name: 'default/eg-cert',
            tls_certificate: {
              certificate_chain: { inline_bytes: Buffer.from('not a certificate').toString('base64') },
              private_key: { inline_bytes: Buffer.from('very private').toString('base64') },
            },
          },
        },
      ],
    },
    { '@type': type('admin.v9.FutureConfigDump'), future_things: [{ new_name: 1 }] },
  ],
};
