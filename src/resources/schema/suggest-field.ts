import { type FieldPath, formatPath } from '../../core/diagnostic.ts';
import { didYouMean } from '../../core/did-you-mean.ts';
import { type SchemaNode, schemaNode } from './schema-table.ts';

/** What a user may have meant by a field that does not exist. */
export interface FieldSuggestion {
  readonly hint: string;
  /** The field of the same object that was probably meant. */
  readonly meant?: string;
}

/**
 * Finds what was meant by an unknown field: a field of this object with nearly that name, or the field of that name in an object
 * above or below, where wrong indentation has put it.
 */
export function suggestField(root: SchemaNode, path: FieldPath, node: SchemaNode, name: string): FieldSuggestion {
  const known = [...(node.properties?.keys() ?? [])];
  const above = ancestorWith(root, path, name);
  if (above !== undefined)
    return {
      hint: `${name} belongs to ${above.length === 0 ? 'the object itself' : formatPath(above)}; check the indentation.`,
    };
  const below = known.find((field) => membersOf(schemaNode(node.properties?.get(field) ?? 0))?.has(name));
  if (below !== undefined) return { hint: `${name} belongs to ${below}; check the indentation.` };
  const meant = didYouMean(name, known);
  if (meant !== undefined) return { hint: `Did you mean ${meant}?`, meant };
  return { hint: listFields(known) };
}

/** The nearest object above the path that has a field of the name. */
function ancestorWith(root: SchemaNode, path: FieldPath, name: string): FieldPath | undefined {
  let node: SchemaNode | undefined = root;
  let found: FieldPath | undefined;
  for (const [i, part] of path.entries()) {
    if (node?.properties?.has(name) && i > 0) found = path.slice(0, i);
    const index: number | undefined =
      typeof part === 'number' ? node?.items : (node?.properties?.get(part) ?? node?.additionalProperties);
    node = index === undefined ? undefined : schemaNode(index);
  }
  return found;
}

/** Fields of an object, or of the entries of a list. */
function membersOf(node: SchemaNode): ReadonlyMap<string, number> | undefined {
  return node.properties ?? (node.items === undefined ? undefined : schemaNode(node.items).properties);
}

function listFields(known: readonly string[]): string {
  if (known.length === 0) return 'This object takes no fields.';
  const shown = known.slice(0, 12).join(', ');
  return known.length > 12 ? `Fields here: ${shown}, ...` : `Fields here: ${shown}.`;
}
