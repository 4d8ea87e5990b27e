import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/dynamic-modules/to-xds.ts';
import { filtersFor, resourcesFor } from '../filter-output.ts';

const module = (index: number, fields: object) => ({
  name: `p/${index}`,
  doNotClose: true,
  loadGlobally: false,
  terminalFilter: false,
  filterName: 'f',
  ...fields,
});
const route = {
  envoyExtensions: {
    dynamicModules: [
      module(0, { path: '/m.so', config: 'text' }),
      module(1, { remote: { url: 'https://m.test/m.so', sha256: 'cd' } }),
    ],
  },
};

it('loads modules from files and from URLs', () => {
  expect(filtersFor(toXds, [route])).toMatchObject([
    {
      typedConfig: {
        dynamicModuleConfig: { doNotClose: true, module: { local: { filename: '/m.so' } } },
        filterConfig: { value: '"text"' },
      },
    },
    {
      typedConfig: {
        dynamicModuleConfig: { module: { remote: { httpUri: { cluster: 'm_test_443' }, sha256: 'cd' } } },
      },
    },
  ]);
  expect(resourcesFor(toXds, [route])).toEqual([{ kind: 'url', url: 'https://m.test/m.so' }]);
});

it('refuses what is no URL', () => {
  const broken = { envoyExtensions: { dynamicModules: [module(0, { remote: { url: 'm.so', sha256: '' } })] } };
  expect(filtersFor(toXds, [broken])).toContain('m.so');
});
