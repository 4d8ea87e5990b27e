import { describe, expect, it } from 'vitest';
import { endpointAddresses } from '../../../src/run/localize/endpoint-addresses.ts';
import { localizeResources } from '../../../src/run/localize/localize-resources.ts';

const type = (name: string): string => `type.googleapis.com/envoy.extensions.filters.network.${name}`;
const fileLog = (path: string) => ({ name: 'envoy.access_loggers.file', typedConfig: { path } });
const resources = {
  listeners: [
    { name: 'envoy-gateway-proxy-ready-0.0.0.0-19003' },
    {
      name: 'default/eg/http',
      address: { socketAddress: { address: '0.0.0.0', portValue: 80 } },
      accessLog: [fileLog('/dev/stdout')],
      filterChains: [
        {
          filters: [
            {
              typedConfig: {
                '@type': type('http_connection_manager.v3.HttpConnectionManager'),
                accessLog: [fileLog('/dev/stdout'), fileLog('/var/log/mine')],
              },
            },
          ],
        },
      ],
    },
    { name: 'default/eg/udp', address: { socketAddress: { protocol: 'UDP', address: '0.0.0.0', portValue: 80 } } },
  ],
  routes: [],
  clusters: [
    {
      name: 'c',
      transportSocket: { typedConfig: { commonTlsContext: { validationContext: {}, alpnProtocols: ['h2'] } } },
    },
  ],
  endpoints: [
    {
      clusterName: 'c',
      endpoints: [
        { lbEndpoints: [{ endpoint: { address: { socketAddress: { address: '198.18.0.1', portValue: 8080 } } } }] },
      ],
    },
  ],
  secrets: [],
};
const local = {
  host: '127.0.0.1',
  localPort: (port: number, protocol: 'TCP' | 'UDP') => (protocol === 'TCP' ? port + 1000 : port + 2000),
  endpoint: (address: string, port: number) =>
    address === '198.18.0.1' && port === 8080 ? { host: '127.0.0.1', port: 4000 } : undefined,
  unverified: new Set<string>(),
  accessLog: true,
};

describe('localizeResources', () => {
  const localize = (settings = local) => localizeResources(resources, settings).resources;
  const made = localize();

  it('moves listeners to their local ports and leaves the one for probes out', () => {
    expect(made.listeners.map(({ address }) => address)).toEqual([
      { socketAddress: { address: '127.0.0.1', portValue: 1080 } },
      { socketAddress: { protocol: 'UDP', address: '127.0.0.1', portValue: 2080 } },
    ]);
    expect(made.listeners.map(({ enableReusePort }) => enableReusePort)).toEqual([false, true]);
  });

  it("replaces access logs on Envoy's output by ours", () => {
    const text = JSON.stringify(made.listeners[0]);
    expect(text).not.toContain('/dev/stdout');
    expect(text).toContain('/var/log/mine');
    expect(text).toContain('StdoutAccessLog');
    expect(JSON.stringify(localize({ ...local, accessLog: false }).listeners)).toContain('/dev/stdout');
  });

  it('points endpoints to this machine', () => {
    expect(endpointAddresses(resources)).toEqual([['c', '198.18.0.1', 8080]]);
    expect(endpointAddresses(made)).toEqual([['c', '127.0.0.1', 4000]]);
  });

  it('does not verify stand-ins, and keeps the rest of their TLS settings', () => {
    const context = (list: typeof made.clusters) => JSON.stringify(list);
    expect(context(made.clusters)).toContain('validationContext');
    const unverified = localize({ ...local, unverified: new Set(['c']) });
    expect(context(unverified.clusters)).not.toContain('validationContext');
    expect(context(unverified.clusters)).toContain('alpnProtocols');
  });

  it('keeps what was made from the same, and nothing that stands elsewhere now', () => {
    const first = localizeResources(resources, local);
    const copy = JSON.parse(JSON.stringify(resources)) as typeof resources;
    const second = localizeResources(copy, local, first.made);
    for (const kind of ['listeners', 'clusters', 'endpoints'] as const)
      expect(second.resources[kind].every((resource, i) => resource === first.resources[kind][i])).toBe(true);
    const moved = localizeResources(copy, { ...local, endpoint: () => ({ host: '::1', port: 1 }) }, second.made);
    expect(endpointAddresses(moved.resources)).toEqual([['c', '::1', 1]]);
    expect(moved.resources.listeners[0]).toBe(first.resources.listeners[0]);
  });
});
