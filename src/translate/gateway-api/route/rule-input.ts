import type { GRPCRouteRule, HTTPRouteRule } from '../../../resources/generated/types.ts';
import type { ParentContext, RouteContext, TranslateContext } from '../contexts.ts';

/** A rule of an HTTPRoute or of a GRPCRoute. */
export type HTTPFamilyRule =
  | { readonly kind: 'HTTPRoute'; readonly rule: HTTPRouteRule }
  | { readonly kind: 'GRPCRoute'; readonly rule: GRPCRouteRule };

/** A rule as it is read for one parent. */
export interface RuleInput {
  readonly context: TranslateContext;
  readonly routeContext: RouteContext;
  readonly parent: ParentContext;
  readonly rule: HTTPFamilyRule;
  readonly ruleIndex: number;
}
