import fc from 'fast-check';
import type { JsonValue } from '../../src/core/json.ts';
import { type KindSchema, type SchemaNode, schemaNode } from '../../src/resources/schema/schema-table.ts';

/** Values that make objects refer to each other: random names would never meet. */
const pools: Readonly<Record<string, readonly JsonValue[]>> = {
  name: ['eg', 'web', 'http', 'a'],
  namespace: ['default', 'other'],
  sectionName: ['http', 'https', 'rule-1'],
  group: ['', 'gateway.networking.k8s.io', 'gateway.envoyproxy.io'],
  kind: ['Service', 'Gateway', 'HTTPRoute', 'Secret', 'ConfigMap', 'Backend', 'GRPCRoute', 'ListenerSet'],
  gatewayClassName: ['eg'],
  controllerName: ['gateway.envoyproxy.io/gatewayclass-controller'],
  port: [80, 443, 8080],
  hostname: ['www.example.com', '*.example.com', 'example.org'],
  address: ['1.2.3.4', '10.0.0.1', '::1'],
  jsonPath: ['$.name', '..typed_config'],
  fixedDelay: ['10ms'],
};

const texts = [
  'eg',
  '/',
  '/path',
  'www.example.com',
  '10s',
  '100ms',
  '10.0.0.0/8',
  'x-header',
  '[a-z]+',
  '1.2.3.4',
  '5Gi',
  '100',
  'https://example.com/x',
];

/** An arbitrary for objects of a kind that are (nearly always) valid for its structural schema. */
export function objectOf(kind: KindSchema): fc.Arbitrary<JsonValue> {
  const root = schemaNode(kind.schema);
  const spec = root.properties?.get('spec');
  const metadata = fc.record({
    name: fc.constantFrom('eg', 'web', 'a'),
    ...(kind.scope === 'Namespaced' ? { namespace: fc.constantFrom('default', 'other') } : {}),
  });
  return fc.record({
    apiVersion: fc.constant(`${kind.group}/${kind.version}`),
    kind: fc.constant(kind.kind),
    metadata,
    ...(spec === undefined ? {} : { spec: arbitraryOf(schemaNode(spec), 'spec', 0) }),
  }) as fc.Arbitrary<JsonValue>;
}

function arbitraryOf(node: SchemaNode, field: string, depth: number): fc.Arbitrary<JsonValue> {
  if (node.enum) return fc.constantFrom(...node.enum);
  const pool = (pools[field] ?? []).filter((value) => fits(node, value));
  if (pool.length) return fc.constantFrom(...pool);
  switch (node.type) {
    case 'object':
      return objectNode(node, depth);
    case 'array':
      return fc.array(arbitraryOf(schemaNode(node.items ?? 0), singular(field), depth + 1), {
        minLength: node.minItems ?? 0,
        maxLength: Math.min(node.maxItems ?? 2, Math.max(2, node.minItems ?? 0)),
      });
    case 'integer':
      return fc.integer({ min: node.minimum ?? 0, max: Math.min(node.maximum ?? 1000, 100_000) });
    case 'number':
      return fc
        .constantFrom(0, 0.5, 1, 50)
        .map((value) => Math.min(Math.max(value, node.minimum ?? 0), node.maximum ?? value));
    case 'boolean':
      return fc.boolean();
    case 'string':
      return stringNode(node);
    default:
      return node.intOrString ? fc.constantFrom('10Mi', 5, '50%') : fc.constant({ any: 'value' });
  }
}

function objectNode(node: SchemaNode, depth: number): fc.Arbitrary<JsonValue> {
  if (!node.properties) {
    const values =
      node.additionalProperties === undefined
        ? fc.constant('x')
        : arbitraryOf(schemaNode(node.additionalProperties), '', depth + 1);
    return fc.dictionary(fc.constantFrom('a', 'b'), values, { maxKeys: 2 }) as fc.Arbitrary<JsonValue>;
  }
  const required = node.required ?? [];
  const entries = [...node.properties].filter(([name]) => required.includes(name) || depth < 9);
  const model = Object.fromEntries(
    entries.map(([name, index]) => [
      name,
      fc.constant(null).chain(() => arbitraryOf(schemaNode(index), name, depth + 1)),
    ]),
  );
  // Deep objects keep few of their optional fields, or one policy would hold thousands.
  const keep = depth === 0 ? 0.5 : depth < 3 ? 0.45 : 0.3;
  return fc
    .record(
      Object.fromEntries(
        Object.keys(model).map((name) => [
          name,
          required.includes(name) ? fc.constant(true) : fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x < keep),
        ]),
      ),
    )
    .chain((chosen) =>
      fc.record(Object.fromEntries(Object.entries(model).filter(([name]) => chosen[name]))),
    ) as fc.Arbitrary<JsonValue>;
}

function stringNode(node: SchemaNode): fc.Arbitrary<JsonValue> {
  const fitting = texts.filter((text) => fits(node, text));
  if (fitting.length) return fc.constantFrom(...fitting);
  if (node.pattern) return fc.stringMatching(new RegExp(node.pattern.source)).filter((text) => fits(node, text));
  return fc.string({ minLength: node.minLength ?? 0, maxLength: Math.min(node.maxLength ?? 8, 8) });
}

function fits(node: SchemaNode, value: JsonValue): boolean {
  if (typeof value === 'number') {
    return (
      (node.type === 'integer' || node.type === 'number') &&
      value >= (node.minimum ?? value) &&
      value <= (node.maximum ?? value)
    );
  }
  if (typeof value !== 'string' || (node.type !== undefined && node.type !== 'string')) return false;
  if (value.length < (node.minLength ?? 0) || value.length > (node.maxLength ?? value.length)) return false;
  return node.pattern === undefined || new RegExp(node.pattern.source).test(value);
}

function singular(field: string): string {
  return field.endsWith('hostnames') ? 'hostname' : field.replace(/s$/, '');
}
