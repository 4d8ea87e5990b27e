import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/json.ts';
import { findKindSchema, schemaNode } from '../../../src/resources/schema/schema-table.ts';
import type { Feature } from '../../../src/translate/features/feature.ts';
import { features } from '../../../src/translate/features/registry.ts';
import { clientInput, trafficInput } from './traffic-input.ts';

type Path = readonly (string | 0)[];
type Sample = { readonly name: string; readonly spec: object };

function put(path: Path, value: JsonValue): object {
  return path.reduceRight<unknown>((inner, key) => (key === 0 ? [inner] : { [key]: inner }), value) as object;
}

/** Specs with one field each: every object and list empty, every scalar with good and odd values. */
function samples(index: number, path: Path = []): Sample[] {
  const node = schemaNode(index);
  const sample = (value: JsonValue): Sample => ({
    name: `${path.join('.')} = ${JSON.stringify(value)}`,
    spec: put(path, value),
  });
  if (node.items !== undefined) return [sample([]), ...samples(node.items, [...path, 0])];
  if (node.properties) {
    const inner = [...node.properties].flatMap(([name, child]) => samples(child, [...path, name]));
    return path.length > 0 ? [sample({}), ...inner] : inner;
  }
  if (node.enum) return node.enum.map(sample);
  switch (node.type) {
    case 'string':
      return ['', 'x', '10s', '10.0.0.0/8'].map(sample);
    case 'integer':
    case 'number':
      return [0, 1, -1, 4294967296].map(sample);
    case 'boolean':
      return [true, false].map(sample);
    default:
      return [{}, '1Mi', 5].map(sample);
  }
}

function specSamples(kind: string): Sample[] {
  const schema = findKindSchema('gateway.envoyproxy.io/v1alpha1', kind);
  return samples(schemaNode(schema?.schema ?? -1).properties?.get('spec') ?? -1);
}

/** Names of the samples on which some feature throws: expected failures are values. */
function throwing(list: readonly Sample[], prepare: (spec: object) => (feature: Feature) => void): string[] {
  return list.flatMap(({ name, spec }) => {
    const run = prepare(spec);
    return features.flatMap((feature) => {
      try {
        run(feature);
        return [];
      } catch (error) {
        return [`${feature.name}: ${name}: ${error}`];
      }
    });
  });
}

describe('features', () => {
  it('read a BackendTrafficPolicy of any shape', () => {
    const list = specSamples('BackendTrafficPolicy');
    expect(list.length).toBeGreaterThan(500);
    const wrong = throwing(list, (spec) => {
      const input = trafficInput(spec);
      return ({ fromApi }) => {
        fromApi?.traffic?.traffic?.(input);
        fromApi?.traffic?.route?.(input);
        fromApi?.traffic?.statName?.(input, {});
      };
    });
    expect(wrong).toEqual([]);
  });

  it('read a ClientTrafficPolicy of any shape', () => {
    const list = specSamples('ClientTrafficPolicy');
    expect(list.length).toBeGreaterThan(200);
    const wrong = throwing(list, (spec) => {
      const input = clientInput(spec, { tls: { alpnProtocols: null } });
      return ({ fromApi }) => {
        fromApi?.client?.connection?.(input);
        fromApi?.client?.http?.(input);
        fromApi?.client?.tcp?.(input);
        fromApi?.client?.infra?.(input);
      };
    });
    expect(wrong).toEqual([]);
  });
});
