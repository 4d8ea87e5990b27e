import { describe, expect, it } from 'vitest';
import type { JSONPatchConfig } from '../../../../src/translate/ir/patch.ts';
import { applyPatch } from '../../../../src/translate/xds/patch/apply-patch.ts';
import type { ResourceLists } from '../../../../src/translate/xds/resources.ts';

const clusterType = 'type.googleapis.com/envoy.config.cluster.v3.Cluster';
const secretType = 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret';
const systemCa = { name: 'system_ca_certificates', validationContext: { trustedCa: { filename: '/ca' } } };
const lists = (): ResourceLists => ({
  listeners: [],
  routes: [],
  clusters: [{ name: 'a', connectTimeout: '10s', commonLbConfig: {} }],
  endpoints: [],
  secrets: [systemCa],
});
const patch = (operation: JSONPatchConfig['operation'], fields: Partial<JSONPatchConfig> = {}): JSONPatchConfig => ({
  type: clusterType,
  name: 'a',
  operation,
  ...fields,
});

describe('applyPatch', () => {
  it('lets patches speak of proto field names and normalises the result', () => {
    const all = lists();
    const value = { connect_timeout: '0.5s', lb_policy: 'ROUND_ROBIN', per_connection_buffer_limit_bytes: '5' };
    applyPatch(patch({ op: 'add', path: '/name', value: 'b' }), all);
    for (const [key, v] of Object.entries(value)) {
      expect(applyPatch(patch({ op: 'add', path: `/${key}`, value: v }, { name: 'b' }), all).kind).toBe('applied');
    }
    expect(all.clusters).toEqual([
      { name: 'b', connectTimeout: '0.500s', commonLbConfig: {}, perConnectionBufferLimitBytes: 5 },
    ]);
  });

  it('appends a whole resource', () => {
    const all = lists();
    expect(applyPatch(patch({ op: 'add', path: '', value: { name: 'c', type: 'STATIC' } }), all).kind).toBe('applied');
    expect(all.clusters.map(({ name }) => name)).toEqual(['a', 'c']);
  });

  it('tells that a resource is not there', () => {
    expect(applyPatch(patch({ op: 'remove', path: '/x' }, { name: 'zzz' }), lists()).kind).toBe('notFound');
  });

  it.each<[string, JSONPatchConfig]>([
    ['a field that Envoy does not know', patch({ op: 'add', path: '/no_such_field', value: 1 })],
    ['a value of the wrong type', patch({ op: 'replace', path: '/connect_timeout', value: 5 })],
    ['an unknown enum value', patch({ op: 'add', path: '/lb_policy', value: 'BEST' })],
    ['a value that Envoy refuses', patch({ op: 'replace', path: '/connect_timeout', value: '0s' })],
    ['a second member of a oneof', patch({ op: 'add', path: '', value: { name: 'c', type: 'EDS', clusterType: {} } })],
    [
      'an unknown message in an Any',
      patch({ op: 'add', path: '/typed_extension_protocol_options/x', value: { '@type': 'a/b.C' } }),
    ],
    ['a type that cannot be patched', patch({ op: 'remove', path: '/name' }, { type: 'type.googleapis.com/x.Y' })],
    ['the secret of the system', patch({ op: 'remove', path: '/name' }, { type: secretType, name: systemCa.name })],
    ['another secret of that name', patch({ op: 'add', path: '', value: systemCa }, { type: secretType })],
  ])('refuses %s and changes nothing', (_name, config) => {
    const all = lists();
    expect(applyPatch(config, all).kind).toBe('refused');
    expect(all).toEqual(lists());
  });
});
