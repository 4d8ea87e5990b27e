import type { GRPCRouteRule, GRPCRouteRuleMatchMethod } from '../../generated/types.ts';
import { backendRefRules } from '../fragments/backend-ref.ts';
import { parentRefRules, ruleNameRules } from '../fragments/parent-refs.ts';
import { sharedFilterRules } from '../fragments/route-filters.ts';
import { sessionPersistenceRules } from '../fragments/session-persistence.ts';
import { type Rule, rule } from '../rule.ts';

/** With `u` letter case is ignored as RE2 does it: the Kelvin sign is a k. */
const service = /^\.?[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*$/iu;
const method = /^[A-Za-z_][A-Za-z_0-9]*$/;
const methodPath = 'spec.rules[].matches[].method';
/** Matches that all rules of a route may have together. */
const matchLimit = 128;

function isExact({ type }: GRPCRouteRuleMatchMethod): boolean {
  return (type ?? 'Exact') === 'Exact';
}

/** Rules of GRPCRoute. */
export const grpcRouteRules: readonly Rule[] = [
  ...parentRefRules,
  ...rule<readonly GRPCRouteRule[]>(
    27,
    'spec.rules',
    (rules) => rules.reduce((sum, { matches }) => sum + (matches?.length ?? 0), 0) <= matchLimit,
    `has more than ${matchLimit} matches in all rules together`,
  ),
  ...ruleNameRules,
  ...backendRefRules(['spec.rules[].backendRefs[]']),
  ...sharedFilterRules,
  ...rule<GRPCRouteRuleMatchMethod>(
    42,
    methodPath,
    (match) => match.type === undefined || match.service !== undefined || match.method !== undefined,
    'needs service or method',
  ),
  ...rule<GRPCRouteRuleMatchMethod>(
    43,
    methodPath,
    (match) => !isExact(match) || match.service === undefined || service.test(match.service),
    'needs the name of a gRPC service, such as package.Service, as service',
  ),
  ...rule<GRPCRouteRuleMatchMethod>(
    44,
    methodPath,
    (match) => !isExact(match) || match.method === undefined || method.test(match.method),
    'needs the name of a gRPC method (letters, digits, underscores) as method',
  ),
  ...sessionPersistenceRules('spec.rules[].sessionPersistence'),
];
