import type { JsonObject } from '../../core/json.ts';
import { checkMetadata } from './check-metadata.ts';
import type { Finding } from './finding.ts';
import { type KindSchema, type SchemaNode, schemaNode } from './schema-table.ts';
import type { Walk } from './walk.ts';
import { walkObject } from './walk-object.ts';
import { walkValue } from './walk-value.ts';

/** How an object is processed. */
export interface ProcessOptions {
  /** Copy the schema's defaults in. The status itself gets none: it is the controller's to write. */
  readonly defaults: boolean;
  /** Unknown fields are dropped in any case; `report` also makes them findings. */
  readonly unknownFields: 'report' | 'drop';
}

/** The object after pruning and defaulting, and everything that is wrong with its structure. */
export interface Processed {
  readonly object: JsonObject;
  readonly findings: readonly Finding[];
}

/**
 * Does with a custom resource what an API server does on create: prune, drop nulls, default, check the metadata and the
 * structure. The input is not modified; parts that did not change are shared with it.
 */
export function processObject(kind: KindSchema, object: JsonObject, options: ProcessOptions): Processed {
  const root = rootNode(kind.schema);
  const walk: Walk = { findings: [], root, path: [], ...options };
  const { metadata, ...body } = object;
  const walked = walkObject(walk, root, body, walkValue);
  const result = walked === body ? object : metadata === undefined ? walked : withMetadata(walked, metadata);
  return { object: result, findings: [...checkMetadata(metadata), ...walk.findings] };
}

/** Metadata stands behind apiVersion and kind, wherever it stood. */
function withMetadata(walked: JsonObject, metadata: JsonObject[string]): JsonObject {
  const { apiVersion, kind, ...rest } = walked;
  return { apiVersion, kind, metadata, ...rest };
}

const roots = new Map<number, SchemaNode>();

/** The root node without the default of the status. */
function rootNode(index: number): SchemaNode {
  let root = roots.get(index);
  if (root === undefined) {
    const node = schemaNode(index);
    root = { ...node, defaults: node.defaults?.filter(([name]) => name !== 'status') };
    roots.set(index, root);
  }
  return root;
}
