import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/ext-proc/to-xds.ts';
import { destination, filtersFor, resourcesFor } from '../filter-output.ts';

const route = (fields: object) => ({
  envoyExtensions: {
    extProcs: [{ name: 'p/extproc/0', authority: 'a.test', destination: destination('proc'), ...fields }],
  },
});

it('has a disabled filter for each processor, by its name', () => {
  expect(filtersFor(toXds, [route({ statusOnError: 418 })])).toMatchObject([
    { name: 'envoy.filters.http.ext_proc/p/extproc/0', disabled: true, typedConfig: { statusOnError: { code: 418 } } },
  ]);
});

it('asks for the cluster without client certificates', () => {
  expect(resourcesFor(toXds, [route({})])).toMatchObject([{ kind: 'destination', clientCertificates: false }]);
});
