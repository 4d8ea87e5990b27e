import { describe, expect, it } from 'vitest';
import { describeBundle, readDefinitions } from '../../../src/analyze/cluster/definitions.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { definitionOf } from '../definition-of.ts';

const schema = { type: 'object' };

describe('readDefinitions', () => {
  it('reads name, group, kind, and where the definition is from', () => {
    expect(readDefinitions([definitionOf('Gateway', { version: 'v1.2.0', channel: 'experimental' })])).toMatchObject([
      {
        name: 'gateways.gateway.networking.k8s.io',
        group: 'gateway.networking.k8s.io',
        kind: 'Gateway',
        bundleVersion: 'v1.2.0',
        channel: 'experimental',
      },
    ]);
  });

  it('keeps the schemas of the versions that are served', () => {
    const versions = [
      { name: 'v1', served: true, schema: { openAPIV3Schema: schema } },
      { name: 'v1beta1', served: false, schema: { openAPIV3Schema: schema } },
      { name: 'v1alpha1', served: true },
    ];
    const definition = { metadata: { name: 'b' }, spec: { group: 'g', names: { kind: 'B' }, versions } } as JsonObject;
    const [read] = readDefinitions([definition]);
    expect([...(read?.versions ?? [])]).toEqual([['v1', schema]]);
    expect(read).not.toHaveProperty('bundleVersion');
    expect(read).not.toHaveProperty('channel');
  });

  it('passes over objects that are none', () => {
    expect(
      readDefinitions([{}, { metadata: { name: 'a' } }, { metadata: { name: 'a' }, spec: { group: 'g' } }]),
    ).toEqual([]);
  });
});

describe('describeBundle', () => {
  it.each([
    [{ bundleVersion: 'v1.2.0', channel: 'standard' }, 'v1.2.0, standard channel'],
    [{ bundleVersion: 'v1.2.0' }, 'v1.2.0'],
    [{}, 'of an unknown release'],
  ])('%j', (bundle, text) => {
    expect(describeBundle({ name: 'a', group: 'g', kind: 'A', versions: new Map(), ...bundle })).toBe(text);
  });
});
