import { describe, expect, it } from 'vitest';
import { findKindSchema, schemaNode } from '../../../src/resources/schema/schema-table.ts';
import type { FeatureField, FeatureKind } from '../../../src/translate/features/feature.ts';
import { features } from '../../../src/translate/features/registry.ts';

/** Fields that say where and how a policy applies, and matches of routes: the stages read them, not features. */
const attachment = ['targetRef', 'targetRefs', 'targetSelectors', 'mergeType', 'routingType', 'matches'];

const claims = features.flatMap(({ name, fields }) => fields.map((field) => ({ ...field, name })));

/** Paths of the scalars, lists and open objects of a spec. */
function leaves(index: number, path: string): string[] {
  const { properties, items } = schemaNode(index);
  if (items !== undefined) return leaves(items, path);
  if (!properties || properties.size === 0) return [path];
  return [...properties].flatMap(([name, node]) => leaves(node, `${path}.${name}`));
}

function specFields(kind: FeatureKind): string[] {
  const schema = findKindSchema('gateway.envoyproxy.io/v1alpha1', kind);
  const spec = schemaNode(schema?.schema ?? -1).properties?.get('spec') ?? -1;
  return leaves(spec, 'spec').filter((path) => !attachment.includes(path.split('.')[1] ?? ''));
}

const covers = (field: FeatureField, path: string): boolean => path === field.path || path.startsWith(`${field.path}.`);

/** The features with the longest claim on a field: a feature may take a part out of what another one has. */
function owners(kind: FeatureKind, path: string): string[] {
  const found = claims.filter((claim) => claim.kind === kind && covers(claim, path));
  const longest = Math.max(0, ...found.map((claim) => claim.path.length));
  return found.filter((claim) => claim.path.length === longest).map(({ name }) => name);
}

const kinds = [
  'ClientTrafficPolicy',
  'BackendTrafficPolicy',
  'SecurityPolicy',
  'EnvoyExtensionPolicy',
  'HTTPRouteFilter',
] as const;

describe.each(kinds)('fields of %s', (kind) => {
  const fields = specFields(kind);

  it('belong to one feature each', () => {
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter((path) => owners(kind, path).length !== 1)).toEqual([]);
  });

  it('exist where features claim them', () => {
    const wrong = claims.filter((claim) => claim.kind === kind && !fields.some((path) => covers(claim, path)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
