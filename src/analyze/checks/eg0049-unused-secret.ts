import { defineCheck } from '../check.ts';
import { unusedObjects } from '../index/unused-objects.ts';

/** A Secret that nothing in the input refers to. */
export const unusedSecret = defineCheck({
  code: 'EG0049',
  name: 'unused-secret',
  severity: 'info',
  summary: 'A Secret is not used',
  docs: {
    what: 'No route, listener or policy of the input refers to a Secret.',
    why: 'It is left over, or the reference that should lead to it has a wrong name.',
    example: `kind: Secret
metadata: { name: nobody-knows-me }`,
    fix: 'Remove it, or correct the reference. Ignore the finding where something else reads it.',
  },
  *run(input) {
    for (const resource of unusedObjects(input, 'Secret')) {
      yield {
        resource,
        path: ['metadata', 'name'],
        message: 'nothing in the input refers to it',
        hint: 'Remove it or correct the reference that should lead to it.',
      };
    }
  },
});
