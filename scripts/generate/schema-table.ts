import { coreKinds } from './core-kinds.ts';
import { definition, type SourceKind, type SourceNode, type SourceSchemas, schemaOwner } from './read-schemas.ts';

/** Keywords that hold one schema, a list of schemas or a map of schemas: replaced by indexes into the table. */
const single = new Set(['items', 'additionalProperties', 'not']);
const lists = new Set(['oneOf', 'anyOf', 'allOf']);
/** Shorter names of Kubernetes' own keywords. */
const renamed: Readonly<Record<string, string>> = {
  'x-kubernetes-list-type': 'listType',
  'x-kubernetes-list-map-keys': 'listMapKeys',
  'x-kubernetes-int-or-string': 'intOrString',
  'x-kubernetes-preserve-unknown-fields': 'preserveUnknownFields',
};

/**
 * The module with the schema table: one JSON text with every distinct schema node once; nodes refer to each other
 * by index, so that equal schemas of different fields and kinds take space once.
 */
export function schemaTableModule(schemas: SourceSchemas): string {
  const nodes: string[] = [];
  const known = new Map<string, number>();
  const intern = (owner: SourceKind, node: SourceNode): number => {
    const text = JSON.stringify(compact(schemas, owner, node, intern));
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, nodes.push(text) - 1);
    return nodes.length - 1;
  };
  const kinds = [...schemas.kinds, ...coreKinds].map((kind) => {
    const owner = schemaOwner(schemas, kind);
    const { group, version, plural, shortNames, scope, storage, deprecated, statusSubresource } = kind;
    const head = { group, version, kind: kind.kind, plural, shortNames, scope, storage, deprecated, statusSubresource };
    return JSON.stringify({ ...head, schema: intern(owner, owner.schema ?? {}) });
  });
  const json = `{"kinds":[${kinds.join(',')}],"nodes":[${nodes.join(',')}]}`;
  return [
    '// Made by `npm run generate`; do not edit.',
    '/** JSON text of the schema table: every served version of every kind, and the schema nodes, which refer to each other by index. */',
    `export const schemaTableJson = ${quote(json)};`,
    '',
  ].join('\n');
}

function compact(
  schemas: SourceSchemas,
  owner: SourceKind,
  node: SourceNode,
  intern: (owner: SourceKind, node: SourceNode) => number,
): Record<string, unknown> {
  const target = node.$ref === undefined ? node : definition(schemas, owner, node.$ref);
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(target) as [string, never][]) {
    if (key === 'properties') {
      const properties = Object.entries(value as Record<string, SourceNode>);
      result.properties = Object.fromEntries(properties.map(([name, child]) => [name, intern(owner, child)]));
    } else if (single.has(key)) result[key] = intern(owner, value);
    else if (lists.has(key)) result[key] = (value as SourceNode[]).map((child) => intern(owner, child));
    else result[renamed[key] ?? key] = value;
  }
  return result;
}

/** A single-quoted string literal. */
function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
