import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { type PrepareContext, prepareGateway } from '../../src/run/prepare-gateway.ts';

const web = 'default/web:8080';
const socket = (address: string, portValue: number) => ({
  endpoint: { address: { socketAddress: { address, portValue } } },
});
const cluster = (name: string, address: string) => ({
  name,
  loadAssignment: { endpoints: [{ lbEndpoints: [socket(address, 8080)] }] },
  transportSocket: { validationContext: {} },
});

const ir = {
  http: [
    { name: 'default/eg/http', address: '0.0.0.0', port: 10080, externalPort: 80, hostnames: ['*'] },
    { name: 'default/eg/alt', address: '0.0.0.0', port: 8080, hostnames: ['*'] },
  ],
  udp: [{ name: 'default/eg/dns', address: '0.0.0.0', port: 10053, externalPort: 53 }],
};
const resources = {
  listeners: [
    { name: 'default/eg/http', address: { socketAddress: { address: '0.0.0.0', portValue: 10080 } } },
    { name: 'default/eg/alt', address: { socketAddress: { address: '0.0.0.0', portValue: 8080 } } },
  ],
  routes: [],
  clusters: [cluster('web', '198.18.0.1'), cluster('real', '10.0.0.1')],
  endpoints: [],
  secrets: [],
};

interface Given {
  readonly backends?: PrepareContext['settings']['backends'];
  readonly envoy?: unknown;
  readonly bootstrap?: object;
}

/** A translation of one Gateway whose Service `web` has an address that stands for it. */
function context({ backends = new Map(), envoy = {}, bootstrap }: Given, asked: unknown[] = []): PrepareContext {
  const proxy = { config: { spec: { bootstrap } } };
  return {
    translation: {
      result: { xdsIR: new Map([['default/eg', ir]]), infraIR: new Map([['default/eg', { proxy }]]) },
      xds: new Map([['default/eg', resources]]),
    } as never,
    standIns: {
      servicePortAt: (address: string) => (address === '198.18.0.1' ? { service: web, protocol: 'TCP' } : undefined),
    } as never,
    settings: { host: '127.0.0.1', backends, envoy },
    ports: {
      assign: (gateway: string, port: number, protocol: string) => {
        asked.push([gateway, port, protocol]);
        return Promise.resolve(port + 20000);
      },
    } as never,
    echoes: { host: '127.0.0.1', upstream: () => Promise.resolve({ port: 4444 }) } as never,
  };
}

const endpointOf = (list: readonly JsonObject[], name: string): unknown =>
  JSON.parse(JSON.stringify(list.find((item) => item.name === name))).loadAssignment.endpoints[0].lbEndpoints[0];

describe('a Gateway on this machine', () => {
  it('asks for a place for each port that clients see, by protocol', async () => {
    const asked: unknown[] = [];
    const { listeners } = await prepareGateway('default/eg', context({}, asked));
    expect(asked).toEqual([
      ['default/eg', 80, 'TCP'],
      ['default/eg', 8080, 'TCP'],
      ['default/eg', 53, 'UDP'],
    ]);
    expect(listeners.map(({ name, localPort }) => [name, localPort])).toEqual([
      ['default/eg/http', 20080],
      ['default/eg/alt', 28080],
      ['default/eg/dns', 20053],
    ]);
  });

  it('sends the traffic of a Service that stands nowhere to an echo, unverified, and leaves other addresses', async () => {
    const prepared = await prepareGateway('default/eg', context({}));
    expect(endpointOf(prepared.resources.clusters, 'web')).toEqual(socket('127.0.0.1', 4444));
    expect(endpointOf(prepared.resources.clusters, 'real')).toEqual(socket('10.0.0.1', 8080));
    const verifies = prepared.resources.clusters.map((item) => JSON.stringify(item).includes('validationContext'));
    expect(verifies).toEqual([false, true]);
    expect(prepared.serviceAt('127.0.0.1:4444')).toBe(web);
    expect(prepared.serviceAt('10.0.0.1:8080')).toBeUndefined();
  });

  it('sends it where the user points it, verified as asked', async () => {
    const backends = new Map([[web, { host: '127.0.0.1', port: 3000 }]]);
    const prepared = await prepareGateway('default/eg', context({ backends }));
    expect(endpointOf(prepared.resources.clusters, 'web')).toEqual(socket('127.0.0.1', 3000));
    expect(JSON.stringify(prepared.resources.clusters[0])).toContain('validationContext');
    expect(prepared.serviceAt('127.0.0.1:3000')).toBe(web);
  });

  it('keeps the resources of a cluster, which provenance knows, and what has not changed since before', async () => {
    const first = await prepareGateway('default/eg', context({}));
    const second = await prepareGateway('default/eg', context({}), first);
    expect(second.original).toBe(resources);
    expect(second.resources.clusters[0]).toBe(first.resources.clusters[0]);
  });

  it('has the bootstrap of its EnvoyProxy, when there is one', async () => {
    const bootstrap = { type: 'Merge', value: 'admin: {}' };
    expect((await prepareGateway('default/eg', context({ bootstrap }))).userBootstrap).toBe(bootstrap);
    expect(await prepareGateway('default/eg', context({}))).not.toHaveProperty('userBootstrap');
  });

  it('without listeners or resources serves nothing', async () => {
    const prepared = await prepareGateway('default/other', context({}));
    expect([prepared.listeners, prepared.routes, prepared.resources.listeners]).toEqual([[], [], []]);
  });
});
