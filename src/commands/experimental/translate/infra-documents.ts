import { printYaml } from '../../../output/print-yaml.ts';
import type { ResourceSet } from '../../../resources/resource-set.ts';
import { infraObjects } from '../../../translate/infra/infra-objects.ts';
import type { TranslateOptions } from '../../../translate/options.ts';
import type { Translation } from '../../../translate/translate-set.ts';

/** The Kubernetes objects of all fleets as a stream of YAML documents, which kubectl reads from standard input. */
export function infraDocuments({ result }: Translation, set: ResourceSet, options: TranslateOptions): string {
  const objects = Object.values(infraObjects(result, set, options).objects).flat();
  return objects.map((object) => `---\n${printYaml(object)}`).join('');
}

/** Why Kubernetes objects cannot be made, one sentence each. */
export function infraProblems({ result }: Translation, set: ResourceSet, options: TranslateOptions): readonly string[] {
  return infraObjects(result, set, options).problems;
}
