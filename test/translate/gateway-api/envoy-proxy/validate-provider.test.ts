import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../../src/core/diagnostic.ts';
import { validateProvider } from '../../../../src/translate/gateway-api/envoy-proxy/validate-provider.ts';

/** Places of the problems, below spec.provider. */
function places(provider: unknown): string[] {
  return validateProvider(provider as never).map(({ path }) => formatPath(path ?? []).replace('spec.provider.', ''));
}
const kubernetes = (settings: object) => places({ type: 'Kubernetes', kubernetes: settings });
const service = (settings: object) =>
  kubernetes({ envoyService: settings }).map((place) => place.replace('kubernetes.envoyService.', ''));

describe('validateProvider', () => {
  it('takes Kubernetes and Host, which needs its block', () => {
    expect(places(undefined)).toEqual([]);
    expect(places({ type: 'Kubernetes' })).toEqual([]);
    expect(places({ type: 'Host', host: {} })).toEqual([]);
    expect(places({ type: 'Host' })).toEqual(['host']);
    expect(places({ type: 'Docker' })).toEqual(['type']);
    expect(places({})).toEqual(['type']);
  });

  it.each(['envoyDeployment', 'envoyHpa', 'envoyPDB', 'envoyService'])('looks at the patch of %s', (field) => {
    const at = `kubernetes.${field}.patch`;
    expect(kubernetes({ [field]: { patch: { value: null, type: 'Replace' } } })).toEqual([`${at}.value`, `${at}.type`]);
    expect(kubernetes({ [field]: { patch: { value: {}, type: 'JSONMerge' } } })).toEqual([]);
    expect(kubernetes({ [field]: { patch: { value: {}, type: 'StrategicMerge' } } })).toEqual([]);
  });

  it('does not look at the patch of the DaemonSet', () => {
    expect(kubernetes({ envoyDaemonSet: { patch: { type: 'Replace' } } })).toEqual([]);
  });

  it.each([
    [{ type: 'ExternalName' }, ['type']],
    [{ type: 'NodePort', allocateLoadBalancerNodePorts: false }, ['allocateLoadBalancerNodePorts']],
    [{ type: 'ClusterIP', loadBalancerIP: '1.2.3.4' }, ['loadBalancerIP']],
    [{ type: 'ClusterIP', loadBalancerSourceRanges: ['10.0.0.0/8'] }, ['loadBalancerSourceRanges']],
    [{ loadBalancerSourceRanges: ['10.1.2.3/8', '::/0', '10.0.0.0'] }, ['loadBalancerSourceRanges[2]']],
    [{ loadBalancerIP: '2001:db8::1' }, ['loadBalancerIP']],
    [{ loadBalancerIP: 'host' }, ['loadBalancerIP']],
    [{ type: 'LoadBalancer', loadBalancerIP: '::ffff:10.0.0.1', allocateLoadBalancerNodePorts: true }, []],
    [{ loadBalancerIP: '10.0.0.1' }, []],
  ])('judges the Service %j', (settings, expected) => {
    expect(service(settings)).toEqual(expected);
  });
});
