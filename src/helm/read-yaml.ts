import * as yaml from 'js-yaml';
import { kubernetesSchema } from '../resources/load/yaml/kubernetes-schema.ts';

const schema = kubernetesSchema(yaml);

/**
 * Reads one YAML document with the rules of Kubernetes and Helm (YAML 1.1 booleans, text keys). Of keys that stand twice in a map the last
 * one counts with `duplicates`, else they are an error. Throws a YAMLException.
 */
export function readYaml(text: string, { duplicates = false } = {}): unknown {
  return text.trim() === '' ? null : (yaml.loadAll(text, { schema, json: duplicates })[0] ?? null);
}
