import { kindSchemas } from '../../resources/schema/schema-table.ts';

/** A kind of the Gateway API, of Envoy Gateway, or of Kubernetes where those refer to it. */
export interface KnownKind {
  readonly group: string;
  readonly version: string;
}

/** The groups and versions that have a kind of this name, newest first; empty for kinds of others. */
export function findKinds(kind: string): readonly KnownKind[] {
  return kindSchemas().flatMap((schema) => (schema.kind === kind && !schema.deprecated ? [schema] : []));
}
