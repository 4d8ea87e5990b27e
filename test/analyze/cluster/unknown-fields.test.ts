import { describe, expect, it } from 'vitest';
import { unknownFields } from '../../../src/analyze/cluster/unknown-fields.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonObject, JsonValue } from '../../../src/core/json.ts';
import { findKindSchema, type SchemaNode, schemaNode } from '../../../src/resources/schema/schema-table.ts';

const text: JsonObject = { type: 'string' };
const unknown = (value: JsonValue, definition: JsonObject, own?: SchemaNode): readonly string[] =>
  [...unknownFields(value, definition, own, [])].map(formatPath);

describe('unknownFields', () => {
  it('finds fields that a schema does not have, in lists too, but not what is inside of them', () => {
    const definition = { properties: { a: text, list: { items: { properties: { b: text } } } } };
    const value = { a: '1', list: [{ b: '1' }, { b: '2', c: { d: '3' } }], e: '4' };
    expect(unknown(value, definition)).toEqual(['list[1].c', 'e']);
  });

  it('does not take what objects inherit for properties of a schema', () => {
    expect(unknown({ constructor: '1' }, { properties: { a: text } })).toEqual(['constructor']);
  });

  it('passes over members that are null: the API server drops them', () => {
    expect(unknown({ b: null }, { properties: { a: text } })).toEqual([]);
  });

  it.each<readonly [string, JsonObject]>([
    ['is open', { properties: {}, additionalProperties: true }],
    ['preserves what it does not know', { properties: {}, 'x-kubernetes-preserve-unknown-fields': true }],
    ['says nothing of its members', { type: 'object' }],
    ['is a map', { additionalProperties: { properties: { b: text } } }],
  ])('knows all keys where the schema %s', (_, definition) => {
    expect(unknown({ a: { b: '1' } }, definition)).toEqual([]);
  });

  it('looks into the values of a map', () => {
    expect(unknown({ a: { b: '1', c: '2' } }, { additionalProperties: { properties: { b: text } } })).toEqual(['a.c']);
  });

  it('passes over what only stands there because it is a default', () => {
    const kind = findKindSchema('gateway.networking.k8s.io/v1', 'HTTPRoute');
    const own = kind && schemaNode(kind.schema);
    const definition = {
      properties: { spec: { properties: { parentRefs: { items: { properties: { name: text } } } } } },
    };
    const value = (ref: string): JsonObject => ({ spec: { parentRefs: [{ name: 'eg', kind: ref }] } });
    // `kind` of a parentRef is Gateway when nobody writes it.
    expect(unknown(value('Gateway'), definition, own)).toEqual([]);
    expect(unknown(value('ListenerSet'), definition, own)).toEqual(['spec.parentRefs[0].kind']);
  });
});
