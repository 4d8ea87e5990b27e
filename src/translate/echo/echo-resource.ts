import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import { findKindSchema, schemaNode } from '../../resources/schema/schema-table.ts';
import { serialize, withoutEmpty } from './serialize.ts';

/**
 * An input object as results show it: its spec in the form that the typed API writes, and `status` in place of its own when given;
 * null stands for an empty status (spec/ir.md section 5).
 */
export function echoResource(object: KubernetesObject, status?: JsonObject | null): JsonObject {
  const { apiVersion, kind, metadata, spec, status: own, ...rest } = object as KubernetesObject & JsonObject;
  const shown = (status === undefined ? own : status) ?? emptyStatus(kind);
  return {
    apiVersion,
    kind,
    metadata: withoutEmpty((metadata ?? {}) as JsonObject),
    ...echoSpec(object, spec),
    ...rest,
    ...(shown !== undefined && { status: shown }),
  };
}

/** The spec of an object, which typed kinds always show; kinds without a schema here are shown as they are, without empty lists. */
function echoSpec({ apiVersion = '', kind = '' }: KubernetesObject, spec: JsonValue | undefined): { spec?: JsonValue } {
  const schema = findKindSchema(apiVersion, kind);
  const root = schema && schemaNode(schema.schema).properties?.get('spec');
  if (root !== undefined) return { spec: serialize(schemaNode(root), spec ?? {}, 'spec') };
  return spec === undefined ? {} : { spec: isObject(spec) ? withoutEmpty(spec) : spec };
}

/** What kinds print for a status that holds nothing; undefined leaves it out. */
function emptyStatus(kind: string | undefined): JsonObject | undefined {
  switch (kind) {
    case 'Gateway':
    case 'GatewayClass':
    case 'ListenerSet':
      return undefined;
    case 'EnvoyProxy':
    case 'Backend':
      return {};
    default:
      return { ancestors: null };
  }
}
