import { describe, expect, it } from 'vitest';
import { missingNamespaces } from '../../../../src/resources/load/missing/required-namespaces.ts';
import { profiles } from '../../../../src/resources/load/profiles.ts';
import { emptyResourceSet } from '../../../../src/resources/resource-set.ts';
import { object } from '../objects.ts';

const set = {
  ...emptyResourceSet(),
  namespaces: [object('Namespace', 'known')] as never,
  gateways: [object('Gateway', 'z/a'), object('Gateway', 'known/b')] as never,
  services: [object('Service', 'B/a'), object('Service', 'z/b'), object('Service', 'none')] as never,
  gatewayClass: object('GatewayClass', 'c') as never,
};
const missing = (...args: Parameters<typeof missingNamespaces>) =>
  missingNamespaces(...args).map(({ metadata }) => metadata.name);

describe('missingNamespaces', () => {
  it('names each once, in the order of bytes', () => {
    expect(missing(set, profiles.controller)).toEqual(['B', 'z']);
    expect(missing(emptyResourceSet(), profiles.controller)).toEqual([]);
  });

  it('counts that of the class’s EnvoyProxy and one that is needed in any case', () => {
    const envoyProxyForGatewayClass = object('EnvoyProxy', 'proxies/p') as never;
    expect(missing({ ...set, envoyProxyForGatewayClass }, profiles.egctl, 'default')).toEqual([
      'B',
      'default',
      'proxies',
      'z',
    ]);
    expect(missing(set, profiles.egctl, 'known')).toEqual(['B', 'z']);
  });

  it('labels them as a cluster does', () => {
    const [first] = missingNamespaces(set, profiles.controller);
    expect(first).toEqual(
      object('Namespace', 'B', { metadata: { name: 'B', labels: { 'kubernetes.io/metadata.name': 'B' } } }),
    );
    expect(missingNamespaces(set, profiles.egctl)[0]?.metadata).toEqual({ name: 'B' });
  });
});
