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
});
