import { describe, expect, it } from 'vitest';
import { overviewTable } from '../../../../src/commands/experimental/translate/overview-table.ts';
import { world as files } from '../../../analyze/analyze-text.ts';
import { translatedText } from './translated-text.ts';

// Without an address there would be no clusters.
const world = files.replace('{ ports:', '{ clusterIP: 10.0.0.7, ports:');

const table = async (text: string): Promise<readonly (readonly string[])[]> => {
  const { translation } = await translatedText(text, { quiet: true });
  return overviewTable(translation)
    .split('\n')
    .map((line) => line.split(/ {3,}/));
};
const rule = (rest: string): string => `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop, namespace: default }
spec:
  parentRefs: [{ name: eg }]
  hostnames: [shop.example]
  rules:
    - ${rest}
---
`;
const backend = 'backendRefs: [{ name: shop, port: 8080 }]';
const rowOf = async (rest: string): Promise<readonly string[] | undefined> =>
  (await table(world + rule(rest))).find(([host]) => host === 'shop.example');

describe('overviewTable', () => {
  it('has a block of listeners, routes and clusters for every key', async () => {
    const rows = await table(world + rule(backend));
    expect(rows[0]).toEqual(['GATEWAY default/eg']);
    const headers = rows.filter(([first = '']) => ['LISTENER', 'HOSTNAME', 'CLUSTER'].includes(first));
    expect(headers.map(([first]) => first)).toEqual(['LISTENER', 'HOSTNAME', 'CLUSTER']);
    expect(rows.find(([name]) => name === 'default/eg/http')).toEqual([
      'default/eg/http',
      'HTTP',
      ':80 -> :10080',
      '*',
      '1',
    ]);
    expect(rows.find(([name]) => name === 'httproute/default/shop/rule/0')?.slice(1)).toEqual([
      'EDS',
      expect.stringMatching(/:8080$/),
    ]);
  });

  it.each([
    [`{ ${backend} }`, '/', 'default/shop:8080'],
    [`{ matches: [{ path: { type: Exact, value: /a } }], ${backend} }`, '= /a', 'default/shop:8080'],
    [`{ matches: [{ path: { type: RegularExpression, value: /a.* } }], ${backend} }`, '~ /a.*', 'default/shop:8080'],
    [
      `{ matches: [{ path: { value: /a }, method: GET, headers: [{ name: x, value: "1" }], queryParams: [{ name: q, value: "2" }] }], ${backend} }`,
      '/a x=1 method=GET ?q=2',
      'default/shop:8080',
    ],
    [
      '{ filters: [{ type: RequestRedirect, requestRedirect: { scheme: https, statusCode: 301 } }] }',
      '/',
      '301 to https://<host>',
    ],
    [
      '{ filters: [{ type: RequestRedirect, requestRedirect: { hostname: other.example, port: 8443, path: { type: ReplaceFullPath, replaceFullPath: /x } } }] }',
      '/',
      '302 to other.example:8443/x',
    ],
    [
      '{ filters: [{ type: RequestRedirect, requestRedirect: { path: { type: ReplacePrefixMatch, replacePrefixMatch: /x } } }] }',
      '/',
      '302 to /x/...',
    ],
    ['{ backendRefs: [{ name: gone, port: 80 }] }', '/', 'answers 500'],
    [
      '{ backendRefs: [{ name: shop, port: 8080, weight: 3 }, { name: shop, port: 8080 }] }',
      '/',
      'default/shop:8080 (3), default/shop:8080 (1)',
    ],
  ])('tells what %s does', async (rest, match, action) => {
    expect(await rowOf(rest)).toEqual(['shop.example', match, action, 'HTTPRoute default/shop']);
  });

  it('has streams too', async () => {
    const streams = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: eg, namespace: default }
spec:
  gatewayClassName: eg
  listeners:
    - { name: tls, port: 6443, protocol: TLS, tls: { mode: Passthrough } }
    - { name: dns, port: 5353, protocol: UDP }
---
apiVersion: gateway.networking.k8s.io/v1
kind: TLSRoute
metadata: { name: secure, namespace: default }
spec:
  parentRefs: [{ name: eg, sectionName: tls }]
  hostnames: [a.example, b.example]
  rules: [{ backendRefs: [{ name: shop, port: 8080 }] }]
---
apiVersion: gateway.networking.k8s.io/v1alpha2
kind: UDPRoute
metadata: { name: names, namespace: default }
spec:
  parentRefs: [{ name: eg, sectionName: dns }]
  rules: [{ backendRefs: [{ name: shop, port: 8080 }] }]
`;
    const rows = await table(world + streams);
    expect(rows.find(([name]) => name === 'default/eg/tls')?.slice(1)).toEqual([
      'TCP/TLS',
      ':6443',
      'a.example,b.example',
      '1',
    ]);
    expect(rows.find(([name]) => name === 'default/eg/dns')?.slice(1, 3)).toEqual(['UDP', ':5353']);
    expect(rows.find(([hosts]) => hosts === 'a.example,b.example')?.slice(1, 3)).toEqual([
      'any connection',
      'default/shop:8080',
    ]);
    expect(rows.find(([hosts]) => hosts === '*')?.[1]).toBe('any connection');
  });

  it('says so when Envoy gets nothing', async () => {
    const [onlyClass = ''] = world.split('---');
    expect(await table(onlyClass)).toEqual([[expect.stringMatching(/nothing/)], ['']]);
  });
});
