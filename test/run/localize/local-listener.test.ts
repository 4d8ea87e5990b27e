import { describe, expect, it } from 'vitest';
import { listenerPort, localListener } from '../../../src/run/localize/local-listener.ts';

const local = {
  host: '127.0.0.1',
  localPort: (port: number, protocol: 'TCP' | 'UDP') =>
    port === 80 ? (protocol === 'TCP' ? 10080 : 20080) : undefined,
  endpoint: () => undefined,
  unverified: new Set<string>(),
  accessLog: true,
};
const listener = (portValue: number, more: object = {}) => ({
  name: 'default/eg/http',
  address: { socketAddress: { address: '0.0.0.0', portValue } },
  additionalAddresses: [{ address: { socketAddress: { address: '::', portValue } } }],
  ...more,
});
const log = (path: string) => ({ name: 'envoy.access_loggers.file', typedConfig: { path } });
const filter = (name: string, more: object = {}) => ({
  typedConfig: { '@type': `type.googleapis.com/envoy.extensions.filters.network.${name}`, ...more },
});

describe('a listener on this machine', () => {
  it('has one address, on the port that was assigned', () => {
    expect(listenerPort(listener(80), local)).toBe(10080);
    expect(listenerPort(listener(9000), local)).toBe(9000);
    expect(localListener(listener(80), local)).toMatchObject({
      enableReusePort: false,
      address: { socketAddress: { address: '127.0.0.1', portValue: 10080 } },
    });
    expect(localListener(listener(80), local)).not.toHaveProperty('additionalAddresses');
  });

  it('shares a UDP port among workers', () => {
    const address = { socketAddress: { protocol: 'UDP', address: '0.0.0.0', portValue: 80 } };
    expect(localListener(listener(80, { address }), local)).toMatchObject({
      enableReusePort: true,
      address: { socketAddress: { protocol: 'UDP', portValue: 20080 } },
    });
  });

  it('logs requests and connections to us, and keeps logs that go elsewhere', () => {
    const filters = [
      filter('http_connection_manager.v3.HttpConnectionManager', {
        accessLog: [log('/dev/stdout')],
        httpFilters: [{ name: 'own' }],
      }),
      filter('tcp_proxy.v3.TcpProxy', { accessLog: [log('/var/log/mine')] }),
    ];
    const made = localListener(listener(80, { filterChains: [{ filters }], accessLog: [log('/dev/stderr')] }), local);
    const [manager, proxy] = (
      made.filterChains as never as [{ filters: { typedConfig: Record<string, object[]> }[] }]
    )[0].filters;
    expect(made.accessLog).toEqual([]);
    expect(manager?.typedConfig.accessLog).toHaveLength(1);
    expect(manager?.typedConfig.httpFilters).toHaveLength(2);
    expect(manager?.typedConfig.httpFilters?.[1]).toEqual({ name: 'own' });
    expect(proxy?.typedConfig.accessLog).toHaveLength(2);
    expect(proxy?.typedConfig.accessLog?.[0]).toEqual(log('/var/log/mine'));
  });

  it('keeps its logs when nobody reads them', () => {
    const given = listener(80, { accessLog: [log('/dev/stdout')] });
    expect(localListener(given, { ...local, accessLog: false }).accessLog).toEqual([log('/dev/stdout')]);
  });
});
