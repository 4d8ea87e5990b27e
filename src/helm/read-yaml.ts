import * as yaml from 'js-yaml';
import { kubernetesSchema } from '../resources/load/yaml/kubernetes-schema.ts';

const schema = kubernetesSchema(yaml);

/** Reads one YAML document with the rules of Kubernetes and Helm (YAML 1.1 booleans, text keys). Throws a YAMLException. */
export function readYaml(text: string): unknown {
  return text.trim() === '' ? null : (yaml.loadAll(text, { schema })[0] ?? null);
}
