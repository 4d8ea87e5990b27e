import type { JsonValue } from '../../core/json.ts';
import { schemaTableJson } from '../generated/schema-table.ts';
import { safePattern } from './safe-patterns.ts';

/** A schema node; numbers are indexes into the table's nodes. */
export interface SchemaNode {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: ReadonlyMap<string, number>;
  readonly required?: readonly string[];
  /** Properties that have a default: name and node. */
  readonly defaults?: readonly (readonly [string, number])[];
  readonly additionalProperties?: number;
  readonly items?: number;
  readonly enum?: readonly JsonValue[];
  readonly pattern?: RegExp;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly default?: JsonValue;
  readonly oneOf?: readonly number[];
  readonly anyOf?: readonly number[];
  readonly allOf?: readonly number[];
  readonly not?: number;
  readonly listType?: 'map' | 'set' | 'atomic';
  readonly listMapKeys?: readonly string[];
  readonly intOrString?: boolean;
  readonly preserveUnknownFields?: boolean;
}

/** One served version of a custom resource, or of a core kind that is read. */
export interface KindSchema {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly shortNames: readonly string[];
  readonly scope: 'Namespaced' | 'Cluster';
  readonly storage: boolean;
  readonly deprecated: boolean;
  readonly statusSubresource: boolean;
  /** Index of the root node. */
  readonly schema: number;
}

interface RawTable {
  readonly kinds: readonly KindSchema[];
  readonly nodes: readonly RawNode[];
}

type RawNode = Omit<SchemaNode, 'properties' | 'defaults' | 'pattern'> & {
  readonly properties?: Readonly<Record<string, number>>;
  readonly pattern?: string;
};

let table: RawTable | undefined;
const prepared: SchemaNode[] = [];
let kindIndex: ReadonlyMap<string, KindSchema> | undefined;

/** The table, read on first use (about a millisecond). */
function rawTable(): RawTable {
  table ??= JSON.parse(schemaTableJson) as RawTable;
  return table;
}

/** All served versions of all kinds that have a schema. */
export function kindSchemas(): readonly KindSchema[] {
  return rawTable().kinds;
}

/** The schema of a served version of a kind, or undefined. */
export function findKindSchema(apiVersion: string, kind: string): KindSchema | undefined {
  kindIndex ??= new Map(
    rawTable().kinds.map((k) => [`${k.group === '' ? '' : `${k.group}/`}${k.version} ${k.kind}`, k]),
  );
  return kindIndex.get(`${apiVersion} ${kind}`);
}

/** The node at an index, prepared for walking; each is prepared once. */
export function schemaNode(index: number): SchemaNode {
  const known = prepared[index];
  if (known !== undefined) return known;
  const raw = rawTable().nodes[index];
  if (raw === undefined) throw new Error(`the schema table has no node ${index}`);
  const { properties, pattern, ...rest } = raw;
  const node: SchemaNode = {
    ...rest,
    ...(pattern !== undefined && { pattern: safePattern(pattern) }),
    ...(properties !== undefined && {
      properties: new Map(Object.entries(properties)),
      defaults: defaultsOf(properties),
    }),
  };
  prepared[index] = node;
  return node;
}

function defaultsOf(properties: Readonly<Record<string, number>>): SchemaNode['defaults'] {
  const found = Object.entries(properties).filter(([, index]) => rawTable().nodes[index]?.default !== undefined);
  return found.length > 0 ? found : undefined;
}
