import { describe, expect, it } from 'vitest';
import { buildSet } from '../../../src/resources/load/build-set.ts';
import { sortSet } from '../../../src/resources/load/sort-set.ts';
import { object } from './objects.ts';

const at = (kind: string, place: string, creationTimestamp?: string, spec = {}) => {
  const made = object(kind, place, { spec });
  return { ...made, metadata: { ...(made.metadata as object), ...(creationTimestamp && { creationTimestamp }) } };
};
const sorted = (...objects: ReturnType<typeof at>[]) =>
  sortSet(
    buildSet(
      objects.map((held) => ({ object: held, extension: false })),
      undefined,
    ),
  );
const places = (list: readonly { metadata: { namespace?: string; name?: string } }[]) =>
  list.map(({ metadata }) => `${metadata.namespace ?? ''}/${metadata.name}`);

describe('sortSet', () => {
  it('orders by age, namespace and name, in bytes; without a time is oldest', () => {
    const set = sorted(
      at('HTTPRoute', 'a/new', '2024-01-02T00:00:00Z'),
      at('HTTPRoute', 'b/b', '2024-01-01T00:00:00Z'),
      at('HTTPRoute', 'b/B', '2024-01-01T00:00:00Z'),
      at('HTTPRoute', 'a/z', '2024-01-01T01:00:00+01:00'),
      at('HTTPRoute', 'z/old'),
    );
    expect(places(set.httpRoutes)).toEqual(['z/old', 'a/z', 'b/B', 'b/b', 'a/new']);
  });

  it('orders Namespaces by name alone', () => {
    const set = sorted(at('Namespace', 'b', '2020-01-01T00:00:00Z'), at('Namespace', 'a', '2024-01-01T00:00:00Z'));
    expect(places(set.namespaces)).toEqual(['/a', '/b']);
  });

  it('orders patch policies by priority first', () => {
    const set = sorted(
      at('EnvoyPatchPolicy', 'a/late', undefined, { priority: 5 }),
      at('EnvoyPatchPolicy', 'b/none', '2024-01-01T00:00:00Z'),
      at('EnvoyPatchPolicy', 'c/none', undefined, { priority: 0 }),
      at('EnvoyPatchPolicy', 'd/early', undefined, { priority: -1 }),
    );
    expect(places(set.envoyPatchPolicies)).toEqual(['d/early', 'c/none', 'b/none', 'a/late']);
  });

  it('keeps what is no list, and changes no list in place', () => {
    const set = buildSet(
      [at('Gateway', 'b'), at('Gateway', 'a')].map((held) => ({ object: held, extension: false })),
      undefined,
    );
    const gatewayClass = object('GatewayClass', 'c') as never;
    const result = sortSet({ ...set, gatewayClass });
    expect(result.gatewayClass).toBe(gatewayClass);
    expect([places(set.gateways), places(result.gateways)]).toEqual([
      ['/b', '/a'],
      ['/a', '/b'],
    ]);
  });
});
