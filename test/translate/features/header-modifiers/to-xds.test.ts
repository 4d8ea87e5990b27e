import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/header-modifiers/to-xds.ts';
import { routeScope } from '../../xds/xds-scopes.ts';

const header = (name: string, value: string[], mode: 'append' | 'addIfAbsent' | 'set') => ({
  name,
  value,
  append: mode === 'append',
  addIfAbsent: mode === 'addIfAbsent',
});

it('writes one entry for each value, in the way that was asked for', () => {
  const part = toXds.route?.(
    routeScope({
      addRequestHeaders: [header('a', ['1', '2'], 'append'), header('b', [''], 'set'), header('c', [], 'addIfAbsent')],
      removeRequestHeaders: ['d'],
      removeResponseHeaders: ['e'],
    }),
  );
  expect(part).toMatchObject({
    ok: true,
    value: {
      requestHeadersToAdd: [
        { header: { key: 'a', value: '1' } },
        { header: { key: 'a', value: '2' } },
        { header: { key: 'b' }, appendAction: 'OVERWRITE_IF_EXISTS_OR_ADD', keepEmptyValue: true },
        { header: { key: 'c' }, appendAction: 'ADD_IF_ABSENT', keepEmptyValue: true },
      ],
      requestHeadersToRemove: ['d'],
      responseHeadersToRemove: ['e'],
    },
  });
});

it('changes headers of a single backend', () => {
  const setting = { name: 's', filters: { removeRequestHeaders: ['x'] } };
  expect(toXds.weightedCluster?.(setting)).toEqual({ requestHeadersToRemove: ['x'] });
});
