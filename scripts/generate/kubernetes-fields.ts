import * as models from '@kubernetes/client-node/dist/gen/models/all.js';

interface Model {
  readonly attributeTypeMap: readonly { readonly baseName: string; readonly type: string }[];
}

/** The kinds that a user's patch may change. */
const roots = ['V1Deployment', 'V1DaemonSet', 'V1Service', 'V2HorizontalPodAutoscaler', 'V1PodDisruptionBudget'];

/**
 * The module with the fields of the Kubernetes kinds that the translation makes, and of every type below them, from the models of
 * the Kubernetes client: with it a patched object can be read as its type without loading that client.
 */
export function kubernetesFieldsModule(): string {
  const types: Record<string, Record<string, string>> = {};
  const queue = [...roots];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const model = (models as unknown as Readonly<Record<string, Model | undefined>>)[name];
    if (types[name] || !model?.attributeTypeMap) continue;
    const fields: Record<string, string> = {};
    for (const { baseName, type } of model.attributeTypeMap) {
      fields[baseName] = shortType(type);
      queue.push(...(type.match(/\w*V\d\w+/g) ?? []));
    }
    types[name] = fields;
  }
  const sorted = Object.fromEntries(Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `// Made by \`npm run generate\`; do not edit.
/** JSON text of the fields of Kubernetes types: \`X\` a type or scalar, \`X[]\` a list, \`{X}\` a map of texts to X. */
export const kubernetesFieldsJson = '${JSON.stringify(sorted)}';
`;
}

function shortType(type: string): string {
  const list = /^Array<(.*)>$/.exec(type)?.[1];
  if (list) return `${shortType(list)}[]`;
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1];
  return map ? `{${shortType(map)}}` : type;
}
