import { describe, expect, it } from 'vitest';
import { service } from '../../../../src/translate/infra/proxy/service.ts';
import { at, fleetOf, goodValue } from '../infra-fixture.ts';

const make = (input: Parameters<typeof fleetOf>[0] = {}) => goodValue(service(fleetOf(input)));

describe('service', () => {
  it('exposes HTTP/3 beside HTTPS', () => {
    const ports = [
      { name: 'https-443', protocol: 'HTTPS', servicePort: 443, containerPort: 10443 },
      { name: 'udp-53', protocol: 'UDP', servicePort: 53, containerPort: 10053 },
    ] as const;
    expect(at(make({ proxy: { listeners: [{ name: 'l', ports, http3: {} }] } }), 'spec', 'ports')).toEqual([
      { name: 'https-443', protocol: 'TCP', port: 443, targetPort: 10443 },
      { name: 'https-443-h3', protocol: 'UDP', port: 443, targetPort: 10443 },
      { name: 'udp-53', protocol: 'UDP', port: 53, targetPort: 10053 },
    ]);
  });

  it.each([
    ['LoadBalancer', { externalTrafficPolicy: 'Local', loadBalancerIP: '192.0.2.9' }],
    ['NodePort', { externalTrafficPolicy: 'Local' }],
    ['ClusterIP', {}],
  ] as const)('of type %s has only the fields of its type', (type, fields) => {
    const { spec } = make({ kubernetes: { envoyService: { type, loadBalancerIP: '192.0.2.9' } } });
    const { externalTrafficPolicy, loadBalancerIP } = spec as Record<string, unknown>;
    expect({ externalTrafficPolicy, loadBalancerIP }).toEqual({ ...fields });
  });

  it('takes one address as its cluster IP and all as external ones', () => {
    const proxy = { addresses: ['192.0.2.1', '192.0.2.2'] };
    const clusterIP = make({ proxy, kubernetes: { envoyService: { type: 'ClusterIP' } } });
    expect(clusterIP.spec).toMatchObject({ clusterIP: '192.0.2.1', clusterIPs: ['192.0.2.1'] });
    expect(make({ proxy }).spec).toMatchObject({ externalIPs: proxy.addresses });
  });

  it('asks for the IP families of the EnvoyProxy', () => {
    expect(make({ spec: { ipFamily: 'IPv6' } }).spec).toMatchObject({
      ipFamilies: ['IPv6'],
      ipFamilyPolicy: 'SingleStack',
    });
    expect(make({ spec: { ipFamily: 'DualStack' } }).spec).toMatchObject({ ipFamilyPolicy: 'RequireDualStack' });
    expect(make({ spec: { ipFamily: 'IPv4' } }).spec).not.toHaveProperty('ipFamilyPolicy');
  });

  it('shows its own labels and selects without them', () => {
    const made = make({ kubernetes: { envoyService: { labels: { a: 'b' } } } });
    expect(at(made, 'metadata', 'labels', 'a')).toBe('b');
    expect(at(made, 'spec', 'selector', 'a')).toBeUndefined();
  });
});
