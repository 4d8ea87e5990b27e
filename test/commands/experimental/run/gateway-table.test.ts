import { describe, expect, it } from 'vitest';
import { firstTry, gatewayTable } from '../../../../src/commands/experimental/run/gateway-table.ts';
import { preparedGateway, servedListener, servedRoute } from './prepared-gateways.ts';

describe('the table of a gateway', () => {
  it('has listeners with their addresses, and routes by their hits', () => {
    const listeners = [
      servedListener(),
      servedListener({ name: 'udp', protocol: 'UDP', port: 53, localPort: 10053, hostnames: [] }),
    ];
    const routes = [servedRoute('quiet'), servedRoute('busy', { hostname: 'a.example.com', match: '/a' })];
    const other = { ...servedRoute('busy'), gateway: 'default/other' };
    const text = gatewayTable([preparedGateway(listeners, [...routes, other])], new Map([['default/eg\nbusy', 3]]));
    const rows = text.split('\n').map((line) => line.trim().split(/ +/));
    expect(rows).toContainEqual(['default/eg/http', 'http://127.0.0.1:10080', 'port', '80', '*']);
    expect(rows).toContainEqual(['udp', 'udp://127.0.0.1:10053', 'port', '53']);
    const hits = rows.slice(rows.findIndex(([first]) => first === 'HITS') + 1).filter((row) => row.length > 1);
    expect(hits).toEqual([
      ['3', 'a.example.com', '/a', 'busy'],
      ['0', '*', '/', 'quiet'],
      ['0', '*', '/', 'busy'],
    ]);
  });

  it('shows as many routes as fit a terminal, and says how many more there are', () => {
    const routes = Array.from({ length: 20 }, (_, i) => servedRoute(`route-${i}`));
    const text = gatewayTable([preparedGateway([servedListener()], routes)], new Map([['default/eg\nroute-19', 1]]));
    expect(text.match(/route-\d+/g)).toHaveLength(15);
    expect(text).toContain('route-19');
    expect(text).toContain('and 5 more routes');
  });

  it('says that there are no routes', () => {
    expect(gatewayTable([preparedGateway([servedListener()], [])], new Map())).toContain('no routes');
  });
});

describe('what to try first', () => {
  it.each([
    [servedListener(), servedRoute('r', { path: '/a' }), "curl -i 'http://127.0.0.1:10080/a'"],
    [
      servedListener(),
      servedRoute('r', { hostname: 'a.example.com' }),
      "curl -i -H 'Host: a.example.com' 'http://127.0.0.1:10080/'",
    ],
    [
      servedListener({ hostnames: ['*.example.com'] }),
      servedRoute('r'),
      "curl -i -H 'Host: www.example.com' 'http://127.0.0.1:10080/'",
    ],
    [
      servedListener({ protocol: 'HTTPS', localPort: 10443, hostnames: ['b.example.com'] }),
      servedRoute('r'),
      "curl -ik --connect-to b.example.com:10443:127.0.0.1:10443 'https://b.example.com:10443/'",
    ],
  ])('reaches a route: %#', (listener, route, command) => {
    expect(firstTry([preparedGateway([listener], [route])])).toBe(command);
  });

  it('is nothing where only bytes are forwarded', () => {
    expect(firstTry([preparedGateway([servedListener({ protocol: 'TCP' })], [servedRoute('r')])])).toBeUndefined();
    expect(firstTry([])).toBeUndefined();
  });
});
