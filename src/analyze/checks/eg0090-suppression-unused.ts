import { defineCheck } from '../check.ts';

/** Reported when suppressions are applied (suppress/apply-suppressions.ts); the value holds its page. */
export const suppressionUnused = defineCheck({
  code: 'EG0090',
  name: 'suppression-unused',
  severity: 'warning',
  summary: 'A suppression matches no finding',
  docs: {
    what: 'An annotation, a flag or an entry of `.egctl.yaml` suppresses a code, but nothing it applies to has a finding of that code.',
    why: 'The problem that it was written for is gone. Left in place it would hide the next one, with a reason that no longer holds.',
    example: `metadata:
  annotations:
    egctl/ignore.EG0007: routes come with the tenants   # a route attaches by now`,
    fix: 'Remove the suppression.',
  },
  run: () => [],
});
