import { expect, it } from 'vitest';
import type { EnvoyProxyBootstrap } from '../../../../src/resources/generated/types.ts';
import { emptyResourceSet } from '../../../../src/resources/resource-set.ts';
import { bootstrapFor } from '../../../../src/translate/infra/bootstrap/bootstrap-for.ts';
import { envoyProxy } from '../../gateway-api/context-of.ts';
import { at } from '../infra-fixture.ts';

const defaults = bootstrapFor(emptyResourceSet());
const dumpOf = (bootstrap: EnvoyProxyBootstrap) =>
  bootstrapFor({ ...emptyResourceSet(), envoyProxyForGatewayClass: envoyProxy('proxy', { bootstrap }) });

it('is the default one in canonical JSON', () => {
  expect(at(defaults, 'admin', 'address', 'socketAddress')).toEqual({ address: '127.0.0.1', portValue: 19000 });
  expect(at(defaults, 'deferredStatOptions')).toEqual({ enableDeferredCreationStats: true });
  expect(at(defaults, 'dynamicResources', 'ldsConfig', 'initialFetchTimeout')).toBe('0s');
});

it('has what the EnvoyProxy of the class merges', () => {
  const value = 'stats_flush_interval: 1.50s\nadmin: {ignore_global_conn_limit: true}\n';
  expect(dumpOf({ type: 'Merge', value })).toMatchObject({
    statsFlushInterval: '1.500s',
    admin: { ignoreGlobalConnLimit: true, address: at(defaults, 'admin', 'address') },
  });
});

it.each([
  { type: 'Merge', value: 'nonsense: 1' },
  { type: 'Replace', value: 'nonsense: 1' },
  { type: 'Replace', value: 'a: [' },
] as const)('is the default one where %j cannot be applied', (bootstrap) => {
  expect(dumpOf(bootstrap)).toEqual(defaults);
});
