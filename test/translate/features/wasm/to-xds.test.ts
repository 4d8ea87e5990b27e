import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/wasm/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const wasm = {
  name: 'p/wasm/0',
  wasmName: 'w',
  failOpen: false,
  config: { z: 1, a: [true] } as never,
  hostKeys: ['HOME'],
  httpWasmCode: { servingURL: 'https://eg/x.wasm', sha256: 'ab', originalDownloadingURL: 'https://o/' },
};

it('loads the module from the control plane, with its configuration as ordered JSON text', () => {
  expect(filtersFor(toXds, [{ envoyExtensions: { wasms: [wasm] } }])).toMatchObject([
    {
      name: 'envoy.filters.http.wasm/p/wasm/0',
      disabled: true,
      typedConfig: {
        config: {
          name: 'w',
          configuration: { value: '{"a":[true],"z":1}' },
          vmConfig: {
            vmId: 'p/wasm/0',
            environmentVariables: { hostEnvKeys: ['HOME'] },
            code: { remote: { httpUri: { uri: 'https://eg/x.wasm', cluster: 'wasm_cluster' }, sha256: 'ab' } },
          },
        },
      },
    },
  ]);
});

it('switches the filter on for the route', () => {
  expect(routeFilters(toXds, { envoyExtensions: { wasms: [wasm] } })).toMatchObject({
    'envoy.filters.http.wasm/p/wasm/0': { config: {} },
  });
});
