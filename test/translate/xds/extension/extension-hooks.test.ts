import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { ExtensionServer } from '../../../../src/translate/xds/extension/extension-server.ts';
import { httpListener, httpRoute, run } from '../xds-scopes.ts';

const policy = { apiVersion: 'x.test/v1', kind: 'Policy', metadata: { name: 'p', namespace: 'ns' } };
const xds = {
  http: [
    httpListener({ extensionRefs: [{ object: policy }], routes: [httpRoute({ extensionRefs: [{ object: policy }] })] }),
    httpListener({ name: 'web2', hostnames: ['b.test'], extensionRefs: [{ object: policy }] }),
  ],
};
const withServer = (server: Partial<ExtensionServer>) => run(xds, { extensionServer: { failOpen: false, ...server } });

describe('extension hooks', () => {
  it('shows a policy once for all listeners on a port', () => {
    const seen: number[] = [];
    withServer({
      listener: (_listener, policies) => {
        seen.push(policies.length);
        return ok(undefined);
      },
    });
    expect(seen).toEqual([1]);
  });

  it('replaces routes and adds listeners', () => {
    const resources = withServer({
      route: (route, hostnames) => ok({ ...route, statPrefix: hostnames.join() }),
      listener: (listener) => ok({ ...listener, name: 'another' }),
    });
    expect(JSON.stringify(resources.routes)).toContain('"statPrefix":"shop.test"');
    expect(resources.listeners.map(({ name }) => name)).toEqual(['web', 'another']);
  });

  it('leaves out a cluster whose hook fails closed, and keeps it when failing open', () => {
    const cluster = () => fail('no');
    expect(withServer({ cluster }).clusters).toEqual([]);
    expect(withServer({ cluster }).errors).toHaveLength(1);
    const open = withServer({ cluster, failOpen: true });
    expect(open.clusters).toHaveLength(1);
    expect(open.errors).toEqual([]);
  });

  it('replaces only the lists that the last hook asks for', () => {
    const resources = withServer({
      translation: {
        includes: { clusters: true, secrets: true, listeners: false, routes: false },
        run: () => ok({ clusters: [], secrets: [{ name: 's' }] }),
      },
    });
    expect(resources.clusters).toEqual([]);
    expect(resources.secrets).toEqual([{ name: 's' }]);
    expect(resources.listeners).toHaveLength(1);
  });

  it('shows routes, clusters and the whole only what was asked of the extension', () => {
    const seen: unknown[] = [];
    run(
      { ...xds, extensionServerPolicies: [{ object: policy }, {}] },
      {
        extensionServer: {
          failOpen: false,
          route: (_route, hostnames, resources, policies) => {
            seen.push(hostnames, resources, policies);
            return ok(undefined);
          },
          cluster: (_cluster, resources) => {
            seen.push(resources);
            return ok(undefined);
          },
          translation: {
            includes: { clusters: false, secrets: false, listeners: true, routes: true },
            run: (lists, policies) => {
              seen.push(Object.keys(lists), policies);
              return ok(undefined);
            },
          },
        },
      },
    );
    expect(seen).toEqual([['shop.test'], [policy], [], [policy], ['listeners', 'routes'], [policy]]);
  });

  it('leaves routes and clusters without references alone', () => {
    const refuse = () => fail('no');
    const plain = { http: [httpListener({ routes: [httpRoute()] })] };
    const made = run(plain, { extensionServer: { failOpen: false, route: refuse, cluster: refuse } });
    expect([made.errors, made.clusters.length]).toEqual([[], 1]);
  });

  it('keeps what was built when another hook fails, and reports it', () => {
    const refuse = () => fail('no');
    const made = withServer({ route: refuse, virtualHost: refuse, listener: refuse });
    expect(made.errors.map(({ message }) => message.split(':')[0])).toEqual([
      'route r',
      'virtual host web/shop_test',
      'listener web',
    ]);
    expect([made.listeners.length, made.clusters.length]).toEqual([1, 1]);
  });

  it('changes virtual hosts, endpoints and listeners in their places', () => {
    const made = withServer({
      virtualHost: (host) => ok({ ...host, requireTls: 'ALL' }),
      endpoints: (endpoints) => ok({ ...endpoints, policy: {} }),
      listener: (listener) => ok({ ...listener, statPrefix: 's' }),
    });
    expect(made.routes[0]?.virtualHosts).toMatchObject([{ requireTls: 'ALL' }]);
    expect(made.endpoints).toMatchObject([{ clusterName: 'r-dest', policy: {} }]);
    expect(made.listeners).toMatchObject([{ name: 'web', statPrefix: 's' }]);
  });

  it('leaves out a cluster whose endpoints are refused', () => {
    const made = withServer({ endpoints: () => fail('no') });
    expect([made.clusters, made.endpoints, made.errors.length]).toEqual([[], [], 1]);
  });
});
