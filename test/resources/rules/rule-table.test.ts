import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../../src/resources/rules/check-rules.ts';
import { kindSchemas, type SchemaNode, schemaNode } from '../../../src/resources/schema/schema-table.ts';

/** Entries of each kind in the newest version, as the list of validation rules counts them; transition rules apart. */
const counts: readonly (readonly [string, string, number])[] = [
  ['BackendTLSPolicy', 'v1', 8],
  ['Gateway', 'v1', 16],
  ['GRPCRoute', 'v1', 36],
  ['HTTPRoute', 'v1', 106],
  ['ListenerSet', 'v1', 7],
  ['TCPRoute', 'v1', 3],
  ['TCPRoute', 'v1alpha2', 4],
  ['TLSRoute', 'v1', 6],
  ['TLSRoute', 'v1alpha3', 6],
  ['TLSRoute', 'v1alpha2', 4],
  ['UDPRoute', 'v1', 3],
  ['UDPRoute', 'v1alpha2', 4],
  ['XBackend', 'v1alpha1', 10],
  ['XBackendTrafficPolicy', 'v1alpha1', 4],
  ['Backend', 'v1alpha1', 12],
  ['BackendTrafficPolicy', 'v1alpha1', 76],
  ['ClientTrafficPolicy', 'v1alpha1', 16],
  ['EnvoyExtensionPolicy', 'v1alpha1', 53],
  ['EnvoyProxy', 'v1alpha1', 196],
  ['HTTPRouteFilter', 'v1alpha1', 9],
  ['SecurityPolicy', 'v1alpha1', 175],
  ['ReferenceGrant', 'v1', 0],
  ['EnvoyPatchPolicy', 'v1alpha1', 0],
];

describe('the rules', () => {
  it.each(counts)('of %s %s number %i', (kind, version, count) => {
    expect(rulesOf(kind, version)).toHaveLength(count);
  });

  it('have each number once, but for the transition rule', () => {
    const numbers = new Set(counts.flatMap(([kind, version]) => rulesOf(kind, version).map(({ id }) => id)));
    expect([...Array(263).keys()].filter((id) => !numbers.has(id))).toEqual([8]);
    expect(Math.max(...numbers)).toBe(262);
  });

  it('stand at places that the schemas have', () => {
    const missing = kindSchemas().flatMap(({ kind, version, schema }) =>
      rulesOf(kind, version)
        .filter(({ path }) => !exists(schemaNode(schema), path))
        .map(({ id, path }) => `${kind} ${id} ${path}`),
    );
    expect(missing).toEqual([]);
  });
});

function exists(root: SchemaNode, path: string): boolean {
  let node: SchemaNode | undefined = root;
  for (const part of path
    .replaceAll('[]', '.[]')
    .split('.')
    .filter((text) => text !== '')) {
    const index: number | undefined = part === '[]' ? node?.items : node?.properties?.get(part);
    node = index === undefined ? undefined : schemaNode(index);
  }
  return node !== undefined;
}
