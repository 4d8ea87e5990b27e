import { describe, expect, it } from 'vitest';
import { addServiceCluster, addUrlCluster } from '../../../../src/translate/xds/cluster/service-cluster.ts';
import { startedTranslation } from '../xds-translation.ts';

const destination = (name: string, host: string, fields: object = {}) => ({
  name,
  settings: [{ name: `${name}/0`, weight: 1, endpoints: [{ host, port: 80 }], ...fields }],
});

describe('addServiceCluster', () => {
  it('adds a cluster once per name, static or resolved', () => {
    const t = startedTranslation();
    for (const host of ['10.1.0.1', '10.1.0.2']) addServiceCluster(t, destination('a', host), undefined);
    addServiceCluster(t, destination('b', 'b.test', { addressType: 'FQDN' }), undefined);
    expect(t.table.clusters.map(({ name, type }) => [name, type])).toEqual([
      ['a', 'EDS'],
      ['b', undefined],
    ]);
    expect(JSON.stringify(t.table.endpoints)).toContain('10.1.0.1');
    expect(t.table.endpoints).toHaveLength(1);
  });

  it('takes the traffic settings of the service, and statistics where they are asked for', () => {
    const metrics = { enablePerEndpointStats: true };
    const t = startedTranslation({ metrics } as never);
    const traffic = { timeout: { tcp: { connectTimeout: '3s' } } };
    addServiceCluster(t, destination('a', '10.1.0.1'), traffic);
    addServiceCluster(t, destination('b', '10.1.0.1'), undefined, { countStats: true });
    expect(t.table.clusters).toMatchObject([
      { connectTimeout: '3s' },
      { trackClusterStats: { perEndpointStats: true } },
    ]);
    expect(t.table.clusters[0]).not.toHaveProperty('trackClusterStats');
  });

  it('fails when Envoy would refuse it', () => {
    expect(addServiceCluster(startedTranslation(), destination('a', ''), undefined)).toMatchObject({ ok: false });
  });
});

describe('addUrlCluster', () => {
  const add = (...urls: readonly string[]) => {
    const t = startedTranslation();
    const results = urls.map((url) => addUrlCluster(t, url, undefined).ok);
    return { clusters: t.table.clusters, endpoints: t.table.endpoints, results };
  };

  it('adds a cluster once per host and port', () => {
    const { clusters } = add('https://a.test/keys', 'https://a.test/token', 'http://a.test');
    expect(clusters.map(({ name }) => name)).toEqual(['a_test_443', 'a_test_80']);
    expect(clusters[0]).toMatchObject({ transportSocket: { typedConfig: { sni: 'a.test' } } });
    expect(clusters[1]).not.toHaveProperty('transportSocket');
    expect(clusters[0]).toMatchObject({
      loadAssignment: { endpoints: [{ locality: { region: 'a_test_443/backend/-1' }, loadBalancingWeight: 1 }] },
    });
  });

  it('asks the control plane for the endpoints of addresses', () => {
    expect(add('http://10.0.0.1:8080').endpoints.map(({ clusterName }) => clusterName)).toEqual(['10_0_0_1_8080']);
  });

  it('fails for what is no URL', () => {
    expect(add('a.test')).toEqual({ clusters: [], endpoints: [], results: [false] });
  });
});
