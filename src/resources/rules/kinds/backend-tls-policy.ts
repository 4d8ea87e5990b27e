import type { PolicyTargetReference } from '../../generated/types.ts';
import { backendTLSValidationRules } from '../fragments/backend-tls-validation.ts';
import { type Rule, rule } from '../rule.ts';

type Targets = readonly PolicyTargetReference[];

function targetKey({ group, kind, name }: PolicyTargetReference): string {
  return JSON.stringify([group, kind, name]);
}

function sectionsAgree(targets: Targets): boolean {
  const seen = new Map<string, boolean>();
  return targets.every((target) => {
    const hasSection = (target.sectionName ?? '') !== '';
    const other = seen.get(targetKey(target));
    seen.set(targetKey(target), hasSection);
    return other === undefined || other === hasSection;
  });
}

/** Rules of BackendTLSPolicy. */
export const backendTLSPolicyRules: readonly Rule[] = [
  ...rule<Targets>(
    0,
    'spec.targetRefs',
    sectionsAgree,
    'refers to one target several times, and only some of the references give a sectionName',
  ),
  ...rule<Targets>(
    1,
    'spec.targetRefs',
    (targets) =>
      new Set(targets.map((target) => `${targetKey(target)} ${target.sectionName ?? ''}`)).size === targets.length,
    'refers to the same target and section twice',
  ),
  ...backendTLSValidationRules('spec.validation'),
];
