import { expect, it } from 'vitest';
import { configDump, configDumpPart } from '../../../src/translate/xds/config-dump.ts';
import { httpListener, httpRoute, run } from './xds-scopes.ts';

const resources = run({ http: [httpListener({ routes: [httpRoute()] })] });

it('has one part for each type, in the order of Envoy, without secrets', () => {
  const dump = configDump(resources, { node: {} }) as { configs: { '@type': string }[] };
  expect(dump.configs.map((part) => part['@type'].split('.').at(-1))).toEqual([
    'BootstrapConfigDump',
    'EndpointsConfigDump',
    'ClustersConfigDump',
    'ListenersConfigDump',
    'RoutesConfigDump',
  ]);
});

it('wraps each resource as Envoy does', () => {
  expect(configDumpPart(resources, {}, 'endpoint')).toMatchObject({
    dynamicEndpointConfigs: [{ endpointConfig: { clusterName: 'r-dest' } }],
  });
  expect(configDumpPart(resources, {}, 'cluster')).toMatchObject({
    dynamicActiveClusters: [{ cluster: { name: 'r-dest' } }],
  });
  expect(configDumpPart(resources, {}, 'listener')).toMatchObject({
    dynamicListeners: [{ activeState: { listener: { name: 'web' } } }],
  });
  expect(configDumpPart(resources, {}, 'route')).toMatchObject({
    dynamicRouteConfigs: [{ routeConfig: { name: 'web' } }],
  });
});

it('leaves an empty part with its type alone', () => {
  expect(configDumpPart(resources, {}, 'secret')).toEqual({
    '@type': 'type.googleapis.com/envoy.admin.v3.SecretsConfigDump',
  });
});
