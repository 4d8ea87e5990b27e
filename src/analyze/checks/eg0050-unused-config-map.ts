import { defineCheck } from '../check.ts';
import { unusedObjects } from '../index/unused-objects.ts';

/** A ConfigMap that nothing in the input refers to. */
export const unusedConfigMap = defineCheck({
  code: 'EG0050',
  name: 'unused-config-map',
  severity: 'info',
  summary: 'A ConfigMap is not used',
  docs: {
    what: 'No route, listener or policy of the input refers to a ConfigMap.',
    why: 'It is left over, or the reference that should lead to it has a wrong name.',
    example: `kind: ConfigMap
metadata: { name: nobody-knows-me }`,
    fix: 'Remove it, or correct the reference. Ignore the finding where something else reads it.',
  },
  *run(input) {
    for (const resource of unusedObjects(input, 'ConfigMap')) {
      yield {
        resource,
        path: ['metadata', 'name'],
        message: 'nothing in the input refers to it',
        hint: 'Remove it or correct the reference that should lead to it.',
      };
    }
  },
});
