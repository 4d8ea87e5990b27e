import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';
import { clusterStateOf } from '../cluster-state-of.ts';

const find = (...names: readonly string[]) =>
  findingsOf('EG0087', world, {
    cluster: clusterStateOf({ definitions: names.map((name) => ({ metadata: { name } })) }),
  });

describe('EG0087 definition-missing', () => {
  it('names each definition that Envoy Gateway needs and the cluster lacks', async () => {
    const found = await find('gateways.gateway.networking.k8s.io', 'backends.gateway.envoyproxy.io');
    const names = found.map((text) => text.split(' ')[1]);
    expect(names).toContain('httproutes.gateway.networking.k8s.io');
    expect(names).toContain('securitypolicies.gateway.envoyproxy.io');
    expect(names).not.toContain('gateways.gateway.networking.k8s.io');
    expect(names).not.toContain('backends.gateway.envoyproxy.io');
    expect(new Set(names).size).toBe(11);
  });

  it('says nothing where none may be read', async () => {
    expect(await find()).toEqual([]);
  });
});
