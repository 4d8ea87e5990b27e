import type { FieldPath } from '../../../src/core/diagnostic.ts';
import type { Finding } from '../../../src/resources/schema/finding.ts';
import { kindSchemas, type SchemaNode, schemaNode } from '../../../src/resources/schema/schema-table.ts';
import type { Walk } from '../../../src/resources/schema/walk.ts';

/** The node of a field of a kind in its storage version: `spec.listeners[].name`, or the root for an empty path. */
export function nodeAt(kind: string, path = ''): SchemaNode {
  const schema = kindSchemas().find((entry) => entry.kind === kind && entry.storage);
  let node = schema && schemaNode(schema.schema);
  for (const part of path.replaceAll('[]', '.[]').split('.')) {
    if (part === '') continue;
    const index: number | undefined = part === '[]' ? node?.items : node?.properties?.get(part);
    node = index === undefined ? undefined : schemaNode(index);
  }
  if (node === undefined) throw new Error(`${kind} has no ${path}`);
  return node;
}

/** A walk that stands at a path and reports what it does not know, unless told otherwise. */
export function walkAt(path: FieldPath = [], rest: Partial<Walk> = {}): Walk {
  return { findings: [], root: {}, path: [...path], defaults: true, unknownFields: 'report', ...rest };
}

/** Findings as short texts in their order: `Required spec.name`. */
export function brief(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ type, path }) => `${type} ${path.join('.')}`.trim());
}
