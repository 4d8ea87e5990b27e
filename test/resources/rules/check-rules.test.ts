import { describe, expect, it } from 'vitest';
import { checkRules, checkTransition, rulesOf } from '../../../src/resources/rules/check-rules.ts';
import {
  type KindSchema,
  kindSchemas,
  type SchemaNode,
  schemaNode,
} from '../../../src/resources/schema/schema-table.ts';

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

describe('checkRules', () => {
  const schemaOf = (kind: string, version: string): KindSchema => {
    const schema = kindSchemas().find((entry) => entry.kind === kind && entry.version === version);
    if (schema === undefined) throw new Error(`no schema of ${kind} ${version}`);
    return schema;
  };

  it('gives the rule and the place of each violation', () => {
    const spec = {
      rules: [{ backendRefs: [{ name: 'a', port: 1 }] }, { backendRefs: [{ name: 'a', port: 1 }, { name: 'b' }] }],
    };
    expect(checkRules(schemaOf('TCPRoute', 'v1'), { spec })).toMatchObject([
      { type: 'Invalid', rule: 29, path: ['spec', 'rules', 1, 'backendRefs', 1] },
    ]);
  });

  it('asks the rules of the version', () => {
    const spec = { rules: [{ name: 'same' }, { name: 'same' }] };
    expect(checkRules(schemaOf('TCPRoute', 'v1'), { spec })).toEqual([]);
    expect(checkRules(schemaOf('TCPRoute', 'v1alpha2'), { spec })).toMatchObject([{ rule: 28 }]);
  });

  it('has none for some kinds', () => {
    expect(checkRules(schemaOf('ReferenceGrant', 'v1'), { spec: {} })).toEqual([]);
  });
});

describe('checkTransition', () => {
  const change = (kind: string, before: string, after: string) =>
    checkTransition(
      { ...(kindSchemas()[0] as KindSchema), kind },
      { spec: { controllerName: before } },
      { spec: { controllerName: after } },
    );

  it('keeps the controller of a class', () => {
    expect(change('GatewayClass', 'a', 'b')).toMatchObject([{ rule: 8, path: ['spec', 'controllerName'] }]);
    expect(change('XMesh', 'a', 'b')).toHaveLength(1);
    expect([change('GatewayClass', 'a', 'a'), change('Gateway', 'a', 'b')]).toEqual([[], []]);
  });

  it('says nothing of objects without a spec', () => {
    const gatewayClass = { ...(kindSchemas()[0] as KindSchema), kind: 'GatewayClass' };
    expect(checkTransition(gatewayClass, {}, { spec: { controllerName: 'a' } })).toEqual([]);
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
