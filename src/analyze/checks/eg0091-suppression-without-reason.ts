import { defineCheck } from '../check.ts';

/** Reported when suppressions are applied (suppress/apply-suppressions.ts); the value holds its page. */
export const suppressionWithoutReason = defineCheck({
  code: 'EG0091',
  name: 'suppression-without-reason',
  severity: 'warning',
  summary: 'A suppression gives no reason',
  docs: {
    what: 'An annotation or an entry of `.egctl.yaml` suppresses a code without saying why. It does not count: the findings are reported.',
    why: 'Whoever reads it next year cannot tell whether it still holds.',
    example: `metadata:
  annotations:
    egctl/ignore.EG0007: ""`,
    fix: 'Write the reason as the value of the annotation, or under `reason`.',
  },
  run: () => [],
});
