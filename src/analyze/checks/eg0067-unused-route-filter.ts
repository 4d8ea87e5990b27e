import { isObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** An HTTPRouteFilter that no route refers to. */
export const unusedRouteFilter = defineCheck({
  code: 'EG0067',
  name: 'unused-route-filter',
  severity: 'info',
  summary: 'An HTTPRouteFilter is not used',
  docs: {
    what: 'No rule of the input refers to an HTTPRouteFilter.',
    why: 'It is left over, or the extensionRef that should lead to it has a wrong name or namespace.',
    example: `kind: HTTPRouteFilter
metadata: { name: nobody-knows-me }`,
    fix: 'Remove it or correct the reference; filters live in the namespace of their route.',
  },
  *run({ set, index }) {
    const used = new Set(
      index
        .fields('extensionRef')
        .flatMap(({ owner, value }) =>
          isObject(value) && value.kind === 'HTTPRouteFilter' ? [`${owner.metadata?.namespace}/${value.name}`] : [],
        ),
    );
    for (const filter of set.httpRouteFilters) {
      if (index.routes.length === 0 || used.has(`${filter.metadata.namespace}/${filter.metadata.name}`)) continue;
      yield {
        resource: refOf(filter),
        path: ['metadata', 'name'],
        message: 'no route of its namespace refers to it',
        hint: 'Remove it or correct the reference.',
      };
    }
  },
});
