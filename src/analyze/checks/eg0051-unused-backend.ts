import { defineCheck } from '../check.ts';
import { unusedObjects } from '../index/unused-objects.ts';

/** A Backend that nothing in the input refers to. */
export const unusedBackend = defineCheck({
  code: 'EG0051',
  name: 'unused-backend',
  severity: 'info',
  summary: 'A Backend is not used',
  docs: {
    what: 'No route, listener or policy of the input refers to a Backend.',
    why: 'It is left over, or the reference that should lead to it has a wrong name.',
    example: `kind: Backend
metadata: { name: nobody-knows-me }`,
    fix: 'Remove it, or correct the reference. Ignore the finding where something else reads it.',
  },
  *run(input) {
    for (const resource of unusedObjects(input, 'Backend')) {
      yield {
        resource,
        path: ['metadata', 'name'],
        message: 'nothing in the input refers to it',
        hint: 'Remove it or correct the reference that should lead to it.',
      };
    }
  },
});
