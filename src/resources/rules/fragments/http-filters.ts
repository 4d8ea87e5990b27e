import { below, type Rule, rule } from '../rule.ts';
import { onlyWith, typeNeeds } from '../rule-shapes.ts';
import { backendRefRules } from './backend-ref.ts';
import { pathModifierRules } from './path-modifier.ts';
import { atMostOneFilter, filterField, filterLists, sharedFilterRules } from './route-filters.ts';

function loneStar(id: number, field: string): readonly Rule[] {
  const check = (list: readonly string[]): boolean => list.length <= 1 || !list.includes('*');
  return rule<readonly string[]>(id, `[].cors.${field}`, check, 'has other entries beside *, which stands for all');
}

/** Rules on the filters of HTTPRoutes. */
export const httpFilterRules: readonly Rule[] = [
  ...sharedFilterRules,
  ...below(filterLists, [
    ...rule<readonly { readonly type: string }[]>(
      53,
      '',
      (filters) => !['RequestRedirect', 'URLRewrite'].every((type) => filters.some((filter) => filter.type === type)),
      'has filters of type RequestRedirect and URLRewrite, which exclude each other',
    ),
    ...atMostOneFilter(54, 'CORS'),
    ...atMostOneFilter(55, 'RequestRedirect'),
    ...atMostOneFilter(56, 'URLRewrite'),
    ...filterField({ only: 57, needs: 58 }, 'CORS', 'cors'),
    ...filterField({ only: 59, needs: 60 }, 'RequestRedirect', 'requestRedirect'),
    ...filterField({ only: 61, needs: 62 }, 'URLRewrite', 'urlRewrite'),
    ...filterField({ only: 63, needs: 64 }, 'ExternalAuth', 'externalAuth'),
    ...loneStar(65, 'allowHeaders'),
    ...loneStar(66, 'allowMethods'),
    ...loneStar(67, 'allowOrigins'),
    ...typeNeeds(68, '[].externalAuth', 'GRPC', 'grpc', 'protocol'),
    ...onlyWith(69, '[].externalAuth', 'grpc', 'GRPC', 'protocol'),
    ...typeNeeds(70, '[].externalAuth', 'HTTP', 'http', 'protocol'),
    ...onlyWith(71, '[].externalAuth', 'http', 'HTTP', 'protocol'),
    ...backendRefRules(['[].externalAuth.backendRef']),
    ...pathModifierRules(['[].requestRedirect.path', '[].urlRewrite.path']),
  ]),
];
