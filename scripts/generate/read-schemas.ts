import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A schema node as the source files hold it: the JSON schema subset of custom resource definitions, or `{$ref}`. */
export interface SourceNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SourceNode>>;
  readonly required?: readonly string[];
  readonly items?: SourceNode;
  readonly additionalProperties?: SourceNode;
  readonly enum?: readonly (string | number)[];
  readonly oneOf?: readonly SourceNode[];
  readonly anyOf?: readonly SourceNode[];
  readonly allOf?: readonly SourceNode[];
  readonly not?: SourceNode;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
}

/** One served version of a kind. */
export interface SourceKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly shortNames: readonly string[];
  readonly scope: 'Namespaced' | 'Cluster';
  readonly storage: boolean;
  readonly deprecated: boolean;
  readonly statusSubresource: boolean;
  readonly sameSchemaAs?: string;
  readonly schema?: SourceNode;
  readonly $defs?: Readonly<Record<string, SourceNode>>;
}

/** Everything that was read: the definitions shared by all kinds, and the kinds ordered by group, kind and version. */
export interface SourceSchemas {
  readonly shared: Readonly<Record<string, SourceNode>>;
  readonly kinds: readonly SourceKind[];
}

/** Reads `<group>/<Kind>.<version>.json` and `defs.json` below the folder; a missing file ends the script. */
export function readSchemas(folder: string): SourceSchemas {
  const shared = JSON.parse(readFileSync(join(folder, 'defs.json'), 'utf8')) as { $defs: Record<string, SourceNode> };
  const kinds: SourceKind[] = [];
  for (const group of readdirSync(folder).sort()) {
    if (!statSync(join(folder, group)).isDirectory()) continue;
    for (const file of readdirSync(join(folder, group)).sort()) {
      kinds.push(JSON.parse(readFileSync(join(folder, group, file), 'utf8')) as SourceKind);
    }
  }
  return { shared: shared.$defs, kinds };
}

/** The definition behind a name: first the kind's own definitions, then the shared ones. */
export function definition(schemas: SourceSchemas, owner: SourceKind, name: string): SourceNode {
  const found = owner.$defs?.[name] ?? schemas.shared[name];
  if (found === undefined) throw new Error(`${owner.kind} refers to the unknown definition ${name}`);
  return found;
}

/** The version whose schema applies to `kind`: itself, or the version that `sameSchemaAs` names. */
export function schemaOwner(schemas: SourceSchemas, kind: SourceKind): SourceKind {
  if (kind.sameSchemaAs === undefined) return kind;
  const owner = schemas.kinds.find(
    (k) => k.group === kind.group && k.kind === kind.kind && k.version === kind.sameSchemaAs,
  );
  if (owner?.schema === undefined) throw new Error(`no schema of ${kind.kind} ${kind.sameSchemaAs}`);
  return owner;
}
