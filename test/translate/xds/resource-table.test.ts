import { describe, expect, it } from 'vitest';
import type { ListenerDraft } from '../../../src/translate/xds/drafts.ts';
import { ResourceTable } from '../../../src/translate/xds/resource-table.ts';

const listener = (name: string, transport: ListenerDraft['transport'], port = 80): ListenerDraft => ({
  name,
  transport,
  address: '0.0.0.0',
  port,
  fields: {},
  listenerFilters: [],
  filterChains: [],
  sources: [],
});

describe('listeners', () => {
  it('are found by address, port and transport; the first of several counts', () => {
    const table = new ResourceTable();
    const first = table.addListener(listener('a', 'tcp'));
    table.addListener(listener('b', 'tcp'));
    const quic = table.addListener(listener('c', 'quic'));
    expect(table.findListener('0.0.0.0', 80, 'tcp')).toBe(first);
    expect(table.findListener('0.0.0.0', 80, 'quic')).toBe(quic);
    expect(table.findListener('0.0.0.0', 81, 'tcp')).toBeUndefined();
    expect(table.findListener('::', 80, 'tcp')).toBeUndefined();
    expect(table.listeners.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('for plain UDP are not shared with TCP on their port', () => {
    const table = new ResourceTable();
    table.addListener(listener('dns', 'udp'));
    expect(table.findListener('0.0.0.0', 80, 'tcp')).toBeUndefined();
  });
});

it('makes a route configuration once per name, in the order in which they are asked for', () => {
  const table = new ResourceTable();
  const web = table.routeConfig('web');
  table.routeConfig('admin');
  expect(table.routeConfig('web')).toBe(web);
  expect(table.routeConfigs.map(({ name }) => name)).toEqual(['web', 'admin']);
});

it('finds clusters by name', () => {
  const table = new ResourceTable();
  table.addCluster({ name: 'c', type: 'EDS' });
  expect(table.findCluster('c')).toEqual({ name: 'c', type: 'EDS' });
  expect(table.findCluster('d')).toBeUndefined();
});

it('keeps secrets of one name unless they are added once', () => {
  const table = new ResourceTable();
  table.addSecret({ name: 's', value: 1 });
  table.addSecretOnce({ name: 's', value: 2 });
  table.addSecret({ name: 's', value: 3 });
  table.addSecretOnce({ name: 't', value: 4 });
  expect(table.secrets.map(({ value }) => value)).toEqual([1, 3, 4]);
  expect([table.hasSecret('t'), table.hasSecret('u')]).toEqual([true, false]);
});

it('remembers problems with the node that they are about', () => {
  const table = new ResourceTable();
  const node = {};
  table.report('it cannot be built', node);
  expect(table.problems).toEqual([{ message: 'it cannot be built', node }]);
});
