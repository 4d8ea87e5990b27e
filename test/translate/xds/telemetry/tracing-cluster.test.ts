import { expect, it } from 'vitest';
import type { Xds } from '../../../../src/translate/ir/xds.ts';
import { addTracingCluster } from '../../../../src/translate/xds/telemetry/tracing-cluster.ts';
import { problemsOf, startedTranslation } from '../xds-translation.ts';

const add = (tracing: object | undefined) => {
  const t = startedTranslation({ tracing } as Xds);
  addTracingCluster(t);
  return { names: t.table.clusters.map(({ name }) => name), problems: problemsOf(t) };
};
const collector = (host: string) => ({
  name: 'c',
  settings: [{ name: 'c/0', weight: 1, endpoints: [{ host, port: 1 }] }],
});

it('adds the cluster of the collector', () => {
  expect(add({ destination: collector('10.0.0.9') })).toEqual({ names: ['c'], problems: [] });
  expect(add(undefined)).toEqual({ names: [], problems: [] });
});

it.each([
  ['has no destination', {}],
  ['has a destination without a name', { destination: { name: '' } }],
  ['has an endpoint without a host', { destination: collector('') }],
])('reports tracing that %s', (_, tracing) => {
  expect(add(tracing)).toEqual({ names: [], problems: [expect.stringMatching(/^tracing: /)] });
});
