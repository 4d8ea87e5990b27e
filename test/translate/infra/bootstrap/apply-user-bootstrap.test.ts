import { describe, expect, it } from 'vitest';
import { applyUserBootstrap } from '../../../../src/translate/infra/bootstrap/apply-user-bootstrap.ts';
import { defaultBootstrap } from '../../../../src/translate/infra/bootstrap/default-bootstrap.ts';
import { at, goodValue } from '../infra-fixture.ts';

const defaults = goodValue(defaultBootstrap({}));
const apply = (bootstrap: Parameters<typeof applyUserBootstrap>[1]) =>
  goodValue(applyUserBootstrap(defaults, bootstrap));

describe('applyUserBootstrap', () => {
  it('leaves the default where there is no other', () => {
    expect(apply(undefined)).toBe(defaults);
  });

  it.each(['Replace', undefined] as const)('takes the text as it is for type %s', (type) => {
    expect(apply({ type, value: 'admin: {a: 1}' })).toEqual({ admin: { a: 1 } });
  });

  it('merges as protobuf merges, in the spelling of the API', () => {
    const merged = apply({ type: 'Merge', value: 'admin:\n  address:\n    socketAddress: {portValue: 1}\n' });
    expect(at(merged, 'admin', 'address')).toEqual({ socket_address: { address: '127.0.0.1', port_value: 1 } });
    const downstream = at(merged, 'overload_manager', 'resource_monitors', 0, 'typed_config');
    expect(at(downstream, 'max_active_downstream_connections')).toBe('50000');
    expect(at(merged, 'overload_manager', 'refresh_interval')).toBe('0.250s');
  });

  it('appends the clusters of the user', () => {
    const merged = apply({ type: 'Merge', value: 'static_resources: {clusters: [{name: mine, type: STATIC}]}' });
    const clusters = at(merged, 'static_resources', 'clusters') as readonly { name: string }[];
    expect(clusters.map(({ name }) => name)).toEqual(['prometheus_stats', 'local_cluster', 'xds_cluster', 'mine']);
  });

  it('patches, and leaves the spelling of the rest', () => {
    const path = '/admin/address/socket_address/port_value';
    const patched = apply({ type: 'JSONPatch', jsonPatches: [{ op: 'replace', path, value: 5 }] });
    expect(at(patched, 'admin', 'address', 'socket_address', 'port_value')).toBe(5);
    expect(at(patched, 'overload_manager', 'refresh_interval')).toBe('0.25s');
    expect(at(defaults, 'admin', 'address', 'socket_address', 'port_value')).toBe(19000);
  });

  it.each([
    [{ type: 'Merge', value: 'admin: {prot: 1}' }, 'prot'],
    [{ type: 'Merge', value: 'static_resources: {clusters: [{type: STATIC}]}' }, 'name'],
    [{ type: 'Merge', value: 'a: [' }, 'YAML'],
    [{ type: 'JSONPatch', jsonPatches: [{ op: 'remove', path: '/nowhere' }] }, '/nowhere'],
    [{ type: 'Other' as 'Merge', value: '' }, 'Other'],
  ] as const)('refuses %j', (bootstrap, word) => {
    expect(applyUserBootstrap(defaults, bootstrap as never)).toEqual({
      ok: false,
      error: expect.stringContaining(word),
    });
  });
});
