import { isObject, type JsonObject } from '../../core/json.ts';

/** Label with the name that every cluster gives to its Namespaces; selectors use it. */
const nameLabel = 'kubernetes.io/metadata.name';

/** The metadata of a Namespace with the label of its name. */
export function labelNamespace(metadata: JsonObject): JsonObject {
  const { name, labels } = metadata;
  return typeof name !== 'string'
    ? metadata
    : { ...metadata, labels: { ...(isObject(labels) ? labels : {}), [nameLabel]: name } };
}
