import { expect, it } from 'vitest';
import type { Xds } from '../../../../src/translate/ir/xds.ts';
import { addAccessLogClusters } from '../../../../src/translate/xds/telemetry/access-log-clusters.ts';
import { problemsOf, startedTranslation } from '../xds-translation.ts';

const sink = (name: string, host = '10.0.0.9') => ({
  name,
  settings: [{ name: `${name}/0`, weight: 1, endpoints: [{ host, port: 9000 }] }],
});
const als = (name: string, host?: string) => ({ name, type: 'TCP' as const, destination: sink(name, host) });
const add = (accessLog: Xds['accessLog'], rest: Xds = {}) => {
  const t = startedTranslation({ accessLog, ...rest });
  addAccessLogClusters(t);
  return { t, names: t.table.clusters.map(({ name }) => name) };
};

it('adds the clusters of services before those of collectors', () => {
  const openTelemetry = [{ destination: sink('otel') }];
  expect(add({ openTelemetry, als: [als('a'), als('b')] }).names).toEqual(['a', 'b', 'otel']);
  expect(add(undefined).names).toEqual([]);
});

it('counts the statistics of collectors only', () => {
  const metrics = { enablePerEndpointStats: true };
  const { t } = add({ openTelemetry: [{ destination: sink('otel') }], als: [als('a')] }, { metrics } as Xds);
  expect(t.table.clusters.map((cluster) => cluster.trackClusterStats)).toEqual([undefined, { perEndpointStats: true }]);
});

it('stops at the first problem and reports it', () => {
  const { t, names } = add({ als: [als('a'), als('bad', ''), als('c')] });
  expect(names).toEqual(['a']);
  expect(problemsOf(t)).toEqual([expect.stringMatching(/^access log: cluster bad: /)]);
  expect(t.table.problems[0]?.node).toMatchObject({ name: 'bad' });
});
