import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/core/json.ts';
import { kindSchemas, type SchemaNode, schemaNode } from '../../../src/resources/schema/schema-table.ts';
import { validateObject } from '../../../src/resources/validate-object.ts';

/** Values that are nearly what a schema wants: right fields and types mostly, wrong ones now and then. */
function nearly(node: SchemaNode, depth: number): fc.Arbitrary<JsonValue> {
  const wrong = fc.constantFrom<JsonValue>(null, 0, -1, 1.5, '', 'x', true, [], {}, [null]);
  return fc.oneof({ weight: 12, arbitrary: right(node, depth) }, { weight: 1, arbitrary: wrong });
}

function right(node: SchemaNode, depth: number): fc.Arbitrary<JsonValue> {
  if (node.enum !== undefined) return fc.constantFrom(...node.enum);
  if (node.intOrString) return fc.oneof(fc.integer(), fc.constantFrom('1Ki', '50%'));
  switch (node.type) {
    case 'object': {
      if (depth <= 0) return fc.constant({});
      if (node.additionalProperties !== undefined)
        return fc.dictionary(fc.constantFrom('a', 'b/c'), nearly(schemaNode(node.additionalProperties), depth - 1), {
          maxKeys: 2,
        });
      const members = [...(node.properties ?? [])].map(
        ([name, index]) => [name, nearly(schemaNode(index), depth - 1)] as const,
      );
      const some = fc.subarray(members, { maxLength: Math.min(4, members.length) });
      return some.chain((picked) => fc.record(Object.fromEntries(picked))) as fc.Arbitrary<JsonValue>;
    }
    case 'array':
      return fc.array(nearly(schemaNode(node.items ?? 0), depth - 1), { maxLength: 2 });
    case 'integer':
    case 'number':
      return fc.constantFrom(0, 1, 80, 200, 70000);
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constantFrom('a', 'example.com', '10s', '/a', 'Gateway', '10.0.0.0/8');
  }
}

const kinds = kindSchemas().filter(({ storage }) => storage);
const objects = fc.constantFrom(...kinds).chain((kind) => {
  const root = schemaNode(kind.schema);
  const body = { spec: root.properties?.get('spec'), status: root.properties?.get('status') };
  const members = Object.entries(body).flatMap(([name, index]) =>
    index === undefined ? [] : [[name, nearly(schemaNode(index), 6)] as const],
  );
  return fc.record(Object.fromEntries(members)).map(
    (rest): JsonObject => ({
      apiVersion: kind.group === '' ? kind.version : `${kind.group}/${kind.version}`,
      kind: kind.kind,
      metadata: { name: 'x' },
      ...rest,
    }),
  );
});

const options = { defaults: true, unknownFields: 'report' } as const;

it('judges any object without falling over, and leaves it alone', () => {
  fc.assert(
    fc.property(objects, (object) => {
      const before = JSON.stringify(object);
      validateObject(object, options);
      expect(JSON.stringify(object)).toBe(before);
    }),
    { numRuns: 400 },
  );
});

it('changes nothing more in an object that was accepted and defaulted', () => {
  let accepted = 0;
  fc.assert(
    fc.property(objects, (object) => {
      const once = validateObject(object, options);
      if (once.diagnostics.length > 0) return;
      accepted++;
      const twice = validateObject(once.object, options);
      expect(twice.diagnostics).toEqual([]);
      expect(twice.object).toBe(once.object);
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(0);
});
