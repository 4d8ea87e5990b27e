import { didYouMean } from '../../core/did-you-mean.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { createTargetLookup } from '../index/target-lookup.ts';

/** A policy that targets a listener, rule or port which its target does not have. */
export const policySectionNotFound = defineCheck({
  code: 'EG0012',
  name: 'policy-section-not-found',
  severity: 'error',
  summary: 'A policy targets a section that does not exist',
  docs: {
    what: 'The sectionName of a targetRef is no listener of the Gateway or ListenerSet, no named rule of the route, or no named port of the Service.',
    why: 'The policy has no effect there, although the object that it names exists.',
    example: `kind: ClientTrafficPolicy
spec:
  targetRefs:
    - { group: gateway.networking.k8s.io, kind: Gateway, name: eg, sectionName: htps }`,
    fix: 'Correct the sectionName, or name the listener, rule or port so.',
  },
  *run(input) {
    const lookup = createTargetLookup(input);
    for (const uses of input.index.policiesByTarget.values()) {
      for (const { policy, target, path } of uses) {
        const sections = lookup.sectionsOf(target);
        if (target.sectionName === undefined || !sections || sections.includes(target.sectionName)) continue;
        const meant = didYouMean(target.sectionName, sections);
        const has = sections.length === 0 ? 'It has no named sections.' : `It has ${sections.join(', ')}.`;
        yield {
          resource: refOf(policy),
          path: [...path, 'sectionName'],
          message: `${describeRef(target)} has no section ${target.sectionName}`,
          hint: meant === undefined ? has : `Did you mean ${meant}?`,
        };
      }
    }
  },
});
