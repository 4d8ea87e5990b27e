import { below, type Rule, rule } from '../rule.ts';
import { exclusive, onlyWith, typeNeeds } from '../rule-shapes.ts';
import { backendRefRules } from './backend-ref.ts';
import { fractionRules } from './fraction.ts';

type Filters = readonly { readonly type: string }[];

/** Places of filter lists in HTTPRoutes and GRPCRoutes. */
export const filterLists = ['spec.rules[].backendRefs[].filters', 'spec.rules[].filters'];

/** At most one filter of the type in a list. */
export function atMostOneFilter(id: number, type: string): readonly Rule[] {
  const check = (filters: Filters): boolean => filters.filter((filter) => filter.type === type).length <= 1;
  return rule<Filters>(id, '', check, `has several filters of type ${type}; one is allowed`);
}

/** A filter carries the field of its type, and only that. */
export function filterField(
  ids: { readonly only: number; readonly needs: number },
  type: string,
  field: string,
): readonly Rule[] {
  return [...onlyWith(ids.only, '[]', field, type), ...typeNeeds(ids.needs, '[]', type, field)];
}

/** Rules on the filters that HTTPRoutes and GRPCRoutes share. */
export const sharedFilterRules: readonly Rule[] = [
  ...below(filterLists, [
    ...atMostOneFilter(30, 'RequestHeaderModifier'),
    ...atMostOneFilter(31, 'ResponseHeaderModifier'),
  ]),
  ...below(filterLists, [
    ...filterField({ only: 32, needs: 33 }, 'RequestHeaderModifier', 'requestHeaderModifier'),
    ...filterField({ only: 34, needs: 35 }, 'ResponseHeaderModifier', 'responseHeaderModifier'),
    ...filterField({ only: 36, needs: 37 }, 'RequestMirror', 'requestMirror'),
    ...filterField({ only: 38, needs: 39 }, 'ExtensionRef', 'extensionRef'),
    ...exclusive(40, '[].requestMirror', 'percent', 'fraction'),
    ...fractionRules(['[].requestMirror.fraction']),
    ...backendRefRules(['[].requestMirror.backendRef']),
  ]),
];
