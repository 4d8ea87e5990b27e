import { describe, expect, it } from 'vitest';
import { staticConfig } from '../../src/envoy/static-config.ts';

const ads = { ads: {}, resourceApiVersion: 'V3' };
const resources = {
  listeners: [
    {
      name: 'l',
      filterChains: [
        {
          filters: [{ typedConfig: { rds: { routeConfigName: 'r', configSource: ads } } }],
          tls: { tlsCertificateSdsSecretConfigs: [{ name: 'cert', sdsConfig: ads }] },
        },
      ],
    },
  ],
  routes: [{ name: 'r', virtualHosts: [] }],
  clusters: [
    { name: 'eds', type: 'EDS', edsClusterConfig: { serviceName: 'eds', edsConfig: ads } },
    { name: 'empty', type: 'EDS', edsClusterConfig: { serviceName: 'empty', edsConfig: ads } },
    { name: 'dns', clusterType: {}, ca: { trustedCa: { filename: '/ca.crt' } } },
  ],
  endpoints: [{ clusterName: 'eds', endpoints: [{ priority: 1 }] }],
  secrets: [{ name: 'cert' }],
};

describe('staticConfig', () => {
  const config = JSON.parse(JSON.stringify(staticConfig(resources, { file: (path) => `/tmp${path}`, adminPort: 7 })));

  it('writes routes into their connection managers, without a check of clusters', () => {
    const manager = config.staticResources.listeners[0].filterChains[0].filters[0].typedConfig;
    expect(manager).toEqual({ routeConfig: { name: 'r', virtualHosts: [], validateClusters: false } });
  });

  it('writes endpoints into their clusters', () => {
    const [eds, empty] = config.staticResources.clusters;
    expect(eds).toEqual({ name: 'eds', type: 'STATIC', loadAssignment: resources.endpoints[0] });
    expect(empty.loadAssignment).toEqual({ clusterName: 'empty' });
  });

  it('points names at static secrets and files at existing ones', () => {
    expect(config.staticResources.listeners[0].filterChains[0].tls.tlsCertificateSdsSecretConfigs).toEqual([
      { name: 'cert' },
    ]);
    expect(config.staticResources.clusters[2].ca.trustedCa.filename).toBe('/tmp/ca.crt');
    expect(config.admin.address.socketAddress.portValue).toBe(7);
  });
});
