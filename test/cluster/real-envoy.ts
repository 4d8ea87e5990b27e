import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envoyBinary } from '../setup/fetch-envoy.mjs';
import { freePorts, poll } from './control-plane/start.ts';

/** A running Envoy with dynamic listeners, routes, clusters and endpoints from files. */
export interface RealEnvoy {
  readonly adminPort: number;
  readonly trafficPort: number;
  readonly stop: () => Promise<void>;
}

/** What makes its configuration large. */
export interface EnvoySize {
  /** Clusters beside the one that is used; about 1 KB each in the dump. */
  readonly extraClusters?: number;
}

/** Starts an Envoy and waits until its dynamic resources are in; undefined when there is no Envoy here. */
export async function startEnvoy(size: EnvoySize = {}): Promise<RealEnvoy | undefined> {
  const binary = await envoyBinary();
  if (binary === undefined) {
    if (process.env.CI) throw new Error('no Envoy in CI: test/setup/fetch-envoy.mjs could not fetch one');
    return undefined;
  }
  const [adminPort = 0, trafficPort = 0] = await freePorts(2);
  const folder = await mkdtemp(join(tmpdir(), 'egctl-envoy-'));
  const file = (name: string): string => join(folder, name);
  await writeFile(file('cds.json'), JSON.stringify({ resources: [eds(folder), ...clusters(size.extraClusters ?? 0)] }));
  await writeFile(file('eds.json'), JSON.stringify({ resources: [endpoints] }));
  await writeFile(file('rds.json'), JSON.stringify({ resources: [routes] }));
  await writeFile(file('lds.json'), JSON.stringify({ resources: [listener(folder, trafficPort)] }));
  await writeFile(file('bootstrap.json'), JSON.stringify(bootstrap(folder, adminPort)));
  const flags = ['--concurrency', '1', '--disable-hot-restart', '--log-level', 'error'];
  const child = spawn(binary, ['-c', file('bootstrap.json'), ...flags], { stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await poll('Envoy', async () => {
      const dump = await (await fetch(`http://127.0.0.1:${adminPort}/config_dump`)).text();
      return dump.includes('dynamic_listeners') && dump.includes('dynamic_route_configs');
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminPort, trafficPort, stop };
}

const type = (name: string): string => `type.googleapis.com/envoy.${name}`;
const fileSource = (path: string) => ({ path_config_source: { path }, resource_api_version: 'V3' });

function bootstrap(folder: string, adminPort: number): object {
  return {
    node: { id: 'test-proxy', cluster: 'default/eg' },
    admin: { address: { socket_address: { address: '127.0.0.1', port_value: adminPort } } },
    dynamic_resources: {
      cds_config: fileSource(join(folder, 'cds.json')),
      lds_config: fileSource(join(folder, 'lds.json')),
    },
  };
}

function listener(folder: string, port: number): object {
  const manager = {
    '@type': type('extensions.filters.network.http_connection_manager.v3.HttpConnectionManager'),
    stat_prefix: 'http-10080',
    rds: { route_config_name: 'default/eg/http', config_source: fileSource(join(folder, 'rds.json')) },
    http_filters: [
      {
        name: 'envoy.filters.http.router',
        typed_config: { '@type': type('extensions.filters.http.router.v3.Router') },
      },
    ],
  };
  return {
    '@type': type('config.listener.v3.Listener'),
    name: 'default/eg/http',
    address: { socket_address: { address: '127.0.0.1', port_value: port } },
    default_filter_chain: {
      filters: [{ name: 'envoy.filters.network.http_connection_manager', typed_config: manager }],
    },
  };
}

const routes = {
  '@type': type('config.route.v3.RouteConfiguration'),
  name: 'default/eg/http',
  virtual_hosts: [
    {
      name: 'default/eg/http/www_example_com',
      domains: ['www.example.com'],
      routes: [
        {
          name: 'httproute/default/backend/rule/0/match/0/www_example_com',
          match: { path_separated_prefix: '/api' },
          route: { cluster: 'httproute/default/backend/rule/0' },
        },
      ],
    },
  ],
};

const eds = (folder: string): object => ({
  '@type': type('config.cluster.v3.Cluster'),
  name: 'httproute/default/backend/rule/0',
  type: 'EDS',
  connect_timeout: '1s',
  eds_cluster_config: { eds_config: fileSource(join(folder, 'eds.json')) },
});

const endpoints = {
  '@type': type('config.endpoint.v3.ClusterLoadAssignment'),
  cluster_name: 'httproute/default/backend/rule/0',
  endpoints: [
    {
      locality: { zone: 'zone-1' },
      lb_endpoints: [{ endpoint: { address: { socket_address: { address: '127.0.0.1', port_value: 9 } } } }],
    },
  ],
};

function clusters(count: number): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({
    '@type': type('config.cluster.v3.Cluster'),
    name: `extra-cluster-with-a-long-name-${String(i).padStart(7, '0')}`,
    type: 'STATIC',
    connect_timeout: '1s',
    metadata: { filter_metadata: { padding: { text: 'x'.repeat(8_000) } } },
    load_assignment: {
      cluster_name: `extra-${i}`,
      endpoints: [
        { lb_endpoints: [{ endpoint: { address: { socket_address: { address: '10.0.0.1', port_value: 80 } } } }] },
      ],
    },
  }));
}
