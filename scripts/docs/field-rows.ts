import { kindSchemas, type SchemaNode, schemaNode } from '../../src/resources/schema/schema-table.ts';

/** A line about a field: its path below the place that was asked for, and what the schema says. */
export interface FieldRow {
  readonly path: string;
  readonly type: string;
  readonly fallback: string;
  readonly limits: string;
}

/** Deeper fields are the same in many places (references, matchers): their type says what they are. */
const deepest = 4;

/** The field of a kind and everything below it, from the schema of its newest version; empty when the schema lacks the field. */
export function fieldRows(kind: string, path: string): readonly FieldRow[] {
  const schema = kindSchemas().find((one) => one.kind === kind && !one.deprecated);
  let node = schema && schemaNode(schema.schema);
  for (const part of path.split('.')) node = node && member(node, part);
  if (!node) return [];
  const last = path.split('.').at(-1) ?? '';
  return rowsOf(last, node, false, 0);
}

function rowsOf(path: string, node: SchemaNode, required: boolean, depth: number): readonly FieldRow[] {
  const row: FieldRow = {
    path,
    type: typeOf(node) + (required ? ', required' : ''),
    fallback: node.default === undefined ? '' : `\`${JSON.stringify(node.default)}\``,
    limits: limitsOf(node),
  };
  if (depth === deepest) return [row];
  const inner = node.items === undefined ? node : schemaNode(node.items);
  const prefix = node.items === undefined ? path : `${path}[]`;
  const members = [...(inner.properties ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    row,
    ...members.flatMap(([name, index]) =>
      rowsOf(`${prefix}.${name}`, schemaNode(index), inner.required?.includes(name) ?? false, depth + 1),
    ),
  ];
}

/** A property of an object, or of the items of a list. */
function member(node: SchemaNode, name: string): SchemaNode | undefined {
  const holder = node.items === undefined ? node : schemaNode(node.items);
  const index = holder.properties?.get(name);
  return index === undefined ? undefined : schemaNode(index);
}

function typeOf(node: SchemaNode): string {
  if (node.intOrString) return 'integer or string';
  if (node.items !== undefined) return `list of ${typeOf(schemaNode(node.items))}`;
  if (node.additionalProperties !== undefined) return `map of ${typeOf(schemaNode(node.additionalProperties))}`;
  return node.type ?? 'anything';
}

function limitsOf(node: SchemaNode): string {
  const range = (least: number | undefined, most: number | undefined, unit: string): string => {
    if (least === undefined && most === undefined) return '';
    if (least === undefined) return `at most ${most}${unit}`;
    return most === undefined ? `at least ${least}${unit}` : `${least} to ${most}${unit}`;
  };
  const parts = [
    (node.enum ?? []).map((value) => `\`${String(value)}\``).join(', '),
    range(node.minimum, node.maximum, ''),
    range(node.minLength, node.maxLength, ' characters'),
    range(node.minItems, node.maxItems, ' items'),
    node.items === undefined ? '' : limitsOf(schemaNode(node.items)),
  ];
  return parts.filter((part) => part !== '').join('; ');
}
