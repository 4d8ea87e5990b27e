import * as yaml from 'js-yaml';
import { kubernetesSchema } from '../resources/load/documents/yaml/kubernetes-schema.ts';

const schema = kubernetesSchema(yaml);

/**
 * Reads one YAML document with the rules of Kubernetes and Helm (YAML 1.1 booleans, text keys). Of keys that stand twice in a map the last
 * one counts with `duplicates`, else they are an error. Throws a YAMLException.
 */
export function readYaml(text: string, options: { readonly duplicates?: boolean } = {}): unknown {
  return text.trim() === '' ? null : (readYamlDocuments(text, options)[0] ?? null);
}

/** All documents of a text, with the same rules. */
export function readYamlDocuments(
  text: string,
  { duplicates = false }: { readonly duplicates?: boolean } = {},
): readonly unknown[] {
  return yaml.loadAll(text, { schema, json: duplicates });
}
