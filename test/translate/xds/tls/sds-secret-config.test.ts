import { expect, it } from 'vitest';
import { sdsSecretConfig } from '../../../../src/translate/xds/tls/sds-secret-config.ts';

const ads = { ads: {}, initialFetchTimeout: '0s', resourceApiVersion: 'V3' };

it('asks the control plane for a secret by its name', () => {
  expect(sdsSecretConfig({ name: 'cert' })).toEqual({ name: 'cert', sdsConfig: ads });
  expect(sdsSecretConfig({})).toEqual({ sdsConfig: ads });
});

it('asks an SDS server of the user for the name that it knows', () => {
  const sds = { secretName: 'web', scheme: 'unix', address: '/run/sds' };
  expect(sdsSecretConfig({ name: 'cert', sds })).toEqual({
    name: 'web',
    sdsConfig: {
      apiConfigSource: {
        apiType: 'GRPC',
        grpcServices: [{ envoyGrpc: { clusterName: expect.stringMatching(/^sds_run_sds_[0-9a-f]{32}$/) } }],
      },
    },
  });
});
