import { describe, expect, it } from 'vitest';
import type { JSONPatchOperation } from '../../../../src/resources/generated/types.ts';
import { defaultBootstrapText } from '../../../../src/translate/infra/bootstrap/default-bootstrap-text.ts';
import { validateUserBootstrap } from '../../../../src/translate/infra/bootstrap/validate-user-bootstrap.ts';

const merge = (value: string) => validateUserBootstrap({ type: 'Merge', value });
const patch = (...jsonPatches: JSONPatchOperation[]) => validateUserBootstrap({ type: 'JSONPatch', jsonPatches });
const xdsEndpoint =
  '/static_resources/clusters/2/load_assignment/endpoints/0/lb_endpoints/0/endpoint/address/socket_address';

describe('validateUserBootstrap', () => {
  it('takes the default itself, and changes beside the control plane', () => {
    expect(validateUserBootstrap({ value: defaultBootstrapText() })).toBeUndefined();
    expect(merge('stats_flush_interval: 7s')).toBeUndefined();
  });

  it('lets the time of the first fetch differ', () => {
    expect(
      patch({ op: 'replace', path: '/dynamic_resources/lds_config/initial_fetch_timeout', value: '5s' }),
    ).toBeUndefined();
  });

  it.each([
    ['admin: {prot: 1}', 'prot'],
    ['static_resources: {clusters: [{name: a, typ: EDS}]}', 'typ'],
    ['admin: {address: {socket_address: {port_value: many}}}', 'port_value'],
    ['static_resources: {clusters: [{type: STATIC}]}', 'name'],
    ['admin: {address: {pipe: {path: /p}, socket_address: {}}}', 'address'],
  ])('refuses to merge %s', (value, word) => {
    expect(merge(value)).toContain(word);
  });

  it.each([
    ['another control plane', { op: 'replace', path: `${xdsEndpoint}/address`, value: 'elsewhere' }, 'load_assignment'],
    ['no control plane', { op: 'remove', path: '/static_resources/clusters/2' }, 'xds_cluster'],
    ['other dynamic resources', { op: 'remove', path: '/dynamic_resources/lds_config' }, 'dynamic_resources'],
    ['no admin address', { op: 'remove', path: '/admin/address/socket_address/address' }, 'address'],
  ] as const)('refuses %s', (_, operation, word) => {
    expect(patch(operation)).toContain(word);
  });

  it('refuses text that is no YAML', () => {
    expect(validateUserBootstrap({ type: 'Replace', value: 'a: [' })).toContain('YAML');
  });
});
