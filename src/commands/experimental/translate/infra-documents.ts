import { printYaml } from '../../../output/print-yaml.ts';
import type { InfraObjects } from '../../../translate/infra/infra-objects.ts';

/** The Kubernetes objects of all fleets as a stream of YAML documents, which kubectl reads from standard input. */
export function infraDocuments({ objects }: InfraObjects): string {
  return Object.values(objects)
    .flat()
    .map((object) => `---\n${printYaml(object)}`)
    .join('');
}
