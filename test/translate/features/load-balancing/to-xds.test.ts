import { describe, expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/load-balancing/to-xds.ts';
import { clusterScope, httpScope, routeScope, tcpListener } from '../../xds/xds-scopes.ts';

const policy = (fields: Parameters<typeof clusterScope>[0]) => {
  const part = toXds.cluster?.(clusterScope(fields));
  const policies = part?.ok && part.value.cluster?.loadBalancingPolicy;
  const list =
    policies && (policies as { policies: { typedExtensionConfig: { name: string; typedConfig: object } }[] });
  return list ? list.policies[0]?.typedExtensionConfig : undefined;
};

describe('clusters', () => {
  it('have a policy, but for dynamic ones and those whose settings name none', () => {
    expect(policy({ traffic: { loadBalancer: { random: {} } } })?.name).toBe('envoy.load_balancing_policies.random');
    expect(policy({ traffic: { loadBalancer: {} } })).toBeUndefined();
    expect(policy({ endpointType: 'dynamic' })).toBeUndefined();
  });
});

describe('hashing', () => {
  it.each([
    [{ sourceIP: true }, [{ connectionProperties: { sourceIp: true } }]],
    [{ sourceIP: false, queryParams: [{ name: 'q' }] }, undefined],
    [{ headers: [{ name: 'a' }, { name: 'b' }] }, [{ header: { headerName: 'a' } }, { header: { headerName: 'b' } }]],
    [{ queryParams: [{ name: 'q' }] }, [{ queryParameter: { name: 'q' } }]],
    [{ cookie: { name: 'c', ttl: 'never' } }, undefined],
    [
      { cookie: { name: 'c', ttl: '1m', attributes: { b: '2', a: '1' } } },
      [
        {
          cookie: {
            name: 'c',
            ttl: '60s',
            attributes: [
              { name: 'a', value: '1' },
              { name: 'b', value: '2' },
            ],
          },
        },
      ],
    ],
  ])('%j on a route', (consistentHash, hashPolicy) => {
    const part = toXds.route?.(routeScope({ traffic: { loadBalancer: { consistentHash } } }));
    expect(part).toEqual({ ok: true, value: hashPolicy ? { action: { hashPolicy } } : {} });
  });

  it('is on the cluster where no route carries it', () => {
    const traffic = { loadBalancer: { consistentHash: { sourceIP: true } } };
    expect(toXds.cluster?.(clusterScope({ traffic, isRoute: false }))).toMatchObject({
      value: { hashPolicy: [{ connectionProperties: { sourceIp: true } }] },
    });
    expect(toXds.cluster?.(clusterScope({ traffic }))).toMatchObject({ value: { hashPolicy: [] } });
  });

  it('takes the source address of TCP connections', () => {
    const { options } = httpScope();
    const route = { name: 't', loadBalancer: { consistentHash: { sourceIP: true } } };
    expect(toXds.networkProxy?.({ xds: {}, options, transport: 'tcp', listener: tcpListener(), route })).toEqual({
      ok: true,
      value: { hashPolicy: [{ sourceIp: {} }] },
    });
  });
});
