import type { ParentReference } from '../../generated/types.ts';
import { type Rule, rule } from '../rule.ts';

function parentKey({ group, kind, name, namespace }: ParentReference): string {
  return JSON.stringify([group, kind, name, namespace ?? '']);
}

/** Which of section and port a reference gives. */
function precision({ sectionName, port }: ParentReference): string {
  return `${(sectionName ?? '') !== ''} ${(port ?? 0) !== 0}`;
}

function agree(refs: readonly ParentReference[]): boolean {
  const seen = new Map<string, string>();
  return refs.every((ref) => {
    const key = parentKey(ref);
    const other = seen.get(key);
    seen.set(key, precision(ref));
    return other === undefined || other === precision(ref);
  });
}

function distinct(refs: readonly ParentReference[]): boolean {
  const keys = refs.map((ref) => `${parentKey(ref)} ${ref.sectionName ?? ''} ${ref.port ?? 0}`);
  return new Set(keys).size === keys.length;
}

/** Rules on the parents of a route. */
export const parentRefRules: readonly Rule[] = [
  ...rule<readonly ParentReference[]>(
    25,
    'spec.parentRefs',
    agree,
    'refers to one parent several times, and only some of the references give a sectionName or a port',
  ),
  ...rule<readonly ParentReference[]>(
    26,
    'spec.parentRefs',
    distinct,
    'refers to the same parent, section and port twice',
  ),
];

/** Rule 28: names of rules are unique. */
export const ruleNameRules: readonly Rule[] = rule<readonly { readonly name?: string }[]>(
  28,
  'spec.rules',
  (rules) => {
    const names = rules.map(({ name }) => name).filter((name) => name !== undefined);
    return new Set(names).size === names.length;
  },
  'gives one name to several rules',
);
