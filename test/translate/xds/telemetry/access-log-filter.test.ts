import { expect, it } from 'vitest';
import { accessLogFilter } from '../../../../src/translate/xds/telemetry/access-log-filter.ts';

const cel = (expression: string) => ({
  extensionFilter: {
    name: 'envoy.access_loggers.extension_filters.cel',
    typedConfig: {
      '@type': 'type.googleapis.com/envoy.extensions.access_loggers.filters.cel.v3.ExpressionFilter',
      expression,
    },
  },
});
const unrouted = { responseFlagFilter: { flags: ['NR'] } };

it.each([
  [[], false, undefined],
  [[], true, unrouted],
  [['a'], false, cel('a')],
  [['a'], true, { andFilter: { filters: [cel('a'), unrouted] } }],
  [['a', 'b'], false, { andFilter: { filters: [cel('a'), cel('b')] } }],
])('of the expressions %j, only without a route: %s', (expressions, onlyUnrouted, expected) => {
  expect(accessLogFilter(expressions, onlyUnrouted)).toEqual(expected);
});
