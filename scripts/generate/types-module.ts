import { definition, type SourceKind, type SourceNode, type SourceSchemas, schemaOwner } from './read-schemas.ts';
import { childTypeName, definitionTypeName } from './type-names.ts';

/** Where a node stands: below a shared definition, a definition of one kind, or the kind itself; it decides the name. */
interface Scope {
  readonly owner: SourceKind;
  readonly name: (path: readonly string[]) => string;
}

/** Collects the declarations; one name stands for one shape. */
interface Writer {
  readonly schemas: SourceSchemas;
  readonly declarations: Map<string, string>;
}

/** The module with the TypeScript types: one per kind (its v1, else its newest version), object type and shared definition. */
export function typesModule(schemas: SourceSchemas): string {
  const writer: Writer = { schemas, declarations: new Map() };
  for (const kind of preferredVersions(schemas)) writeKind(writer, kind);
  const names = [...writer.declarations.keys()].sort();
  return [
    '// Made by `npm run generate`; do not edit.',
    "import type { JsonObject, JsonValue } from '../../core/json.ts';",
    "import type { ObjectMeta } from '../kinds/object-meta.ts';",
    '',
    ...names.map((name) => `${writer.declarations.get(name)}\n`),
  ].join('\n');
}

function preferredVersions(schemas: SourceSchemas): readonly SourceKind[] {
  const chosen = new Map<string, SourceKind>();
  for (const kind of schemas.kinds) {
    const key = `${kind.group}/${kind.kind}`;
    const other = chosen.get(key);
    if (other === undefined || kind.version === 'v1') chosen.set(key, kind);
  }
  return [...chosen.values()];
}

function writeKind(writer: Writer, kind: SourceKind): void {
  const owner = schemaOwner(writer.schemas, kind);
  const scope: Scope = {
    owner,
    name: (path) => {
      const below = path[0] === 'spec' && path.length > 1 ? path.slice(1) : path;
      return childTypeName(kind.kind, below);
    },
  };
  const { spec, status } = owner.schema?.properties ?? {};
  const required = new Set(owner.schema?.required);
  const lines = [
    '  readonly apiVersion: string;',
    `  readonly kind: '${kind.kind}';`,
    '  readonly metadata: ObjectMeta;',
  ];
  for (const [name, node] of Object.entries({ spec, status })) {
    if (node !== undefined)
      lines.push(`  readonly ${name}${required.has(name) ? '' : '?'}: ${typeOf(writer, scope, node, [name])};`);
  }
  const comment = `/** ${kind.kind} of ${kind.group}/${kind.version}. */`;
  writer.declarations.set(kind.kind, `${comment}\nexport interface ${kind.kind} {\n${lines.join('\n')}\n}`);
}

/** The TypeScript type of a node; object types are declared under the name of their place. */
function typeOf(writer: Writer, scope: Scope, node: SourceNode, path: readonly string[]): string {
  if (node.$ref !== undefined) return typeOfDefinition(writer, scope.owner, node.$ref);
  const allowed = node.enum ?? node.allOf?.find((part) => part.enum !== undefined)?.enum;
  if (allowed !== undefined)
    return allowed.map((value) => (typeof value === 'string' ? `'${value}'` : `${value}`)).join(' | ');
  if (node['x-kubernetes-int-or-string'] || node.anyOf?.some((part) => part.type === 'integer'))
    return 'number | string';
  switch (node.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'array': {
      const item = typeOf(writer, scope, node.items ?? {}, [...path, '[]']);
      return `readonly ${item.includes('|') ? `(${item})` : item}[]`;
    }
    case 'object':
      return objectType(writer, scope, node, path);
    default:
      return 'JsonValue';
  }
}

function objectType(writer: Writer, scope: Scope, node: SourceNode, path: readonly string[]): string {
  if (node.additionalProperties !== undefined) {
    return `Readonly<Record<string, ${typeOf(writer, scope, node.additionalProperties, [...path, '{}'])}>>`;
  }
  if (node.properties === undefined) return 'JsonObject';
  const required = new Set(node.required);
  const lines = Object.entries(node.properties).map(([name, child]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`;
    return `  readonly ${key}${required.has(name) ? '' : '?'}: ${typeOf(writer, scope, child, [...path, name])};`;
  });
  return declare(writer, scope.name(path), `{\n${lines.join('\n')}\n}`);
}

/** Adds a declaration; a name that is taken by another shape is a mistake in the naming tables. */
function declare(writer: Writer, name: string, body: string): string {
  const text = `export interface ${name} ${body}`;
  const existing = writer.declarations.get(name);
  if (existing !== undefined && existing !== text)
    throw new Error(`two shapes are named ${name}:\n${existing}\n${text}`);
  writer.declarations.set(name, text);
  return name;
}

function typeOfDefinition(writer: Writer, owner: SourceKind, name: string): string {
  const local = owner.$defs?.[name] !== undefined;
  const kind = local ? owner.kind : undefined;
  const scope: Scope = { owner, name: (path) => definitionTypeName(kind, name, path) };
  return typeOf(writer, scope, definition(writer.schemas, owner, name), []);
}
