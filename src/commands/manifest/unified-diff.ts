import { createTwoFilesPatch } from 'diff';
import { describeRef } from '../../core/resource-ref.ts';
import type { ObjectChange } from '../../helm/diff/object-changes.ts';
import { printYaml } from '../../output/print-yaml.ts';

/** A change as a unified diff of YAML with three lines of context; the file names are the object, or /dev/null where there is none. */
export function unifiedDiff({ ref, before, after }: ObjectChange): string {
  const name = describeRef(ref).replaceAll(' ', '/');
  const [old, next] = [before && printYaml(before), after && printYaml(after)];
  const names = [
    old === undefined ? '/dev/null' : `a/${name}`,
    next === undefined ? '/dev/null' : `b/${name}`,
  ] as const;
  const patch = createTwoFilesPatch(...names, old ?? '', next ?? '', undefined, undefined, { context: 3 });
  return patch.replace(/^=+\n/, '');
}
