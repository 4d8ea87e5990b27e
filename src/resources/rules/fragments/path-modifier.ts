import type { Rule } from '../rule.ts';
import { onlyWith, typeNeeds } from '../rule-shapes.ts';

/** Rules on how a path is replaced. */
export function pathModifierRules(paths: readonly string[]): readonly Rule[] {
  return [
    ...typeNeeds(72, paths, 'ReplaceFullPath', 'replaceFullPath'),
    ...onlyWith(73, paths, 'replaceFullPath', 'ReplaceFullPath'),
    ...typeNeeds(74, paths, 'ReplacePrefixMatch', 'replacePrefixMatch'),
    ...onlyWith(75, paths, 'replacePrefixMatch', 'ReplacePrefixMatch'),
  ];
}
