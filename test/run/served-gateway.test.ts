import { describe, expect, it } from 'vitest';
import { servedGateway } from '../../src/run/served-gateway.ts';
import type { Xds } from '../../src/translate/ir/xds.ts';

const listener = (name: string, port: number) => ({
  name,
  address: '0.0.0.0',
  port: port + 10_000,
  externalPort: port,
});
const ir = {
  http: [
    {
      ...listener('default/eg/http', 80),
      hostnames: ['*'],
      routes: [
        { name: 'exact', hostname: 'a.example.com', pathMatch: { exact: '/one' } },
        {
          name: 'prefix',
          hostname: '*',
          pathMatch: { prefix: '/two' },
          headerMatches: [
            { name: 'x-a', exact: '1' },
            { name: 'x-b', safeRegex: '.+' },
          ],
          queryParamMatches: [
            { name: 'q', exact: 'v' },
            { name: 'p', safeRegex: '.+' },
          ],
        },
        { name: 'regex', hostname: '*', pathMatch: { safeRegex: '/x.*' } },
        { name: 'any', hostname: '*' },
      ],
    },
    { ...listener('default/eg/https', 443), hostnames: ['b.example.com'], tls: {} },
  ],
  tcp: [
    {
      ...listener('default/eg/tls', 9443),
      routes: [
        {
          name: 'n1',
          tls: { inspector: { snis: ['z.example.com', 'y.example.com'] } },
          destination: { name: 'tlsroute/one' },
        },
        { name: 'n2', destination: { name: 'tcproute/two', backendClusterRefs: [{ name: 'merged' }] } },
        { name: 'n3' },
      ],
    },
  ],
  udp: [
    { ...listener('default/eg/udp', 53), route: { name: 'u', destination: { name: 'udproute/dns', settings: [{}] } } },
    listener('default/eg/idle', 54),
  ],
} as unknown as Xds;
const served = servedGateway('default/eg', ir, '127.0.0.1', (port, protocol) =>
  protocol === 'UDP' ? port + 1 : port + 2,
);

describe('what a Gateway serves', () => {
  it('has listeners of all protocols, with the port of the Gateway and the one of this machine', () => {
    expect(served.listeners.map((l) => [l.name, l.protocol, l.port, l.localPort, l.hostnames, l.host])).toEqual([
      ['default/eg/http', 'HTTP', 80, 10082, ['*'], '127.0.0.1'],
      ['default/eg/https', 'HTTPS', 443, 10445, ['b.example.com'], '127.0.0.1'],
      ['default/eg/tls', 'TCP', 9443, 19445, ['y.example.com', 'z.example.com'], '127.0.0.1'],
      ['default/eg/udp', 'UDP', 53, 10054, [], '127.0.0.1'],
      ['default/eg/idle', 'UDP', 54, 10055, [], '127.0.0.1'],
    ]);
  });

  it('has routes under the names that Envoy logs, with what they match and a path to try', () => {
    expect(served.routes.map(({ name, hostname, match, path }) => [name, hostname, match, path])).toEqual([
      ['exact', 'a.example.com', '= /one', '/one'],
      ['prefix', '*', '/two x-a=1 x-b ?q=v ?p=*', '/two'],
      ['regex', '*', '/x.*', '/'],
      ['any', '*', '/', '/'],
      ['tlsroute/one', 'z.example.com,y.example.com', 'connections', ''],
      ['merged', '*', 'connections', ''],
      ['n3', '*', 'connections', ''],
      ['udproute/dns', '*', 'sessions', ''],
    ]);
    expect(served.routes.at(-1)).toMatchObject({ gateway: 'default/eg', listener: 'default/eg/udp' });
  });

  it('is empty without listeners', () => {
    expect(servedGateway('g', {}, '127.0.0.1', (port) => port)).toEqual({ listeners: [], routes: [] });
  });
});
