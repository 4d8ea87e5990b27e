import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/result.ts';
import { httpListener, httpRoute, run, tcpListener } from './xds-scopes.ts';

describe('the resources of a fleet', () => {
  it('start with the listener for probes; HTTP comes before TCP', () => {
    const readyListener = { ipFamily: 'IPv4', address: '0.0.0.0', port: 19003, path: '/ready' } as const;
    const out = run({ readyListener, tcp: [tcpListener()], http: [httpListener({ routes: [httpRoute()] })] });
    expect(out.listeners.map(({ name }) => name)).toEqual(['envoy-gateway-proxy-ready-0.0.0.0-19003', 'web', 'raw']);
    expect(out.routes.map(({ name }) => name)).toEqual(['web']);
    expect(out.clusters.map(({ name }) => name)).toEqual(['r-dest', 'EmptyCluster']);
    expect(out.endpoints.map(({ clusterName }) => clusterName)).toEqual(['r-dest']);
    expect([out.errors, out.envoyPatchPolicies]).toEqual([[], []]);
  });

  it('are there as far as they could be built, with the problems', () => {
    const bad = httpRoute({ name: 'bad', directResponse: { statusCode: 99 } });
    const out = run({ http: [httpListener({ routes: [bad, httpRoute()] })] });
    expect(out.errors.map(({ message }) => message)).toEqual([expect.stringContaining('bad')]);
    expect(out.clusters.map(({ name }) => name)).toContain('r-dest');
  });

  it('are given to the extension server before they are judged', () => {
    const extensionServer = {
      failOpen: false,
      listener: (listener: { readonly name: string }) => ok({ ...listener, statPrefix: '' }),
    };
    const out = run({ http: [httpListener()] }, { extensionServer: extensionServer as never });
    expect(out.listeners[0]).toMatchObject({ statPrefix: '' });
    expect(out.errors).toHaveLength(1);
  });

  it('are empty for an empty IR', () => {
    expect(run({})).toMatchObject({ listeners: [], routes: [], clusters: [], endpoints: [], secrets: [], errors: [] });
  });
});
