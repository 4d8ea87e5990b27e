import { compact } from '../../../core/compact.ts';
import type {
  BackendTrafficPolicy,
  BackendTrafficPolicyResponseOverrideMatch as MatchSpec,
  BackendTrafficPolicyResponseOverride as OverrideSpec,
} from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import { stringMatch } from '../../fields/string-match.ts';
import type { StatusCodeMatch } from '../../ir/match.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import { policyConfigName, responseOverrideRuleName } from '../../policies/policy-names.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import { customResponse, redirectResponse } from './custom-response.ts';
import type { CustomResponseMatch, ResponseOverrideRule } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy } };

function fromBackendPolicy(input: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { policy } = input;
  const { responseOverride = [] } = policy.spec;
  if (responseOverride.length === 0) return {};
  const read = fieldReader('spec', 'responseOverride');
  const rules = responseOverride.map((spec, index) => ruleOf(spec, index, input, read));
  return read.outcome({ responseOverride: { name: policyConfigName(policy), rules } });
}

/** A redirect wins over a response. */
function ruleOf(
  { match, redirect, response, source }: OverrideSpec,
  index: number,
  input: PolicyInput<BackendTrafficPolicy>,
  read: FieldReader,
): ResponseOverrideRule {
  return compact({
    name: responseOverrideRuleName(input.policy, index),
    match: matchOf(match),
    redirect: redirect && redirectResponse(redirect),
    response: redirect ? undefined : response && customResponse(response, index, input, read),
    source,
  });
}

function matchOf({ statusCodes = [], responseHeaders = [] }: MatchSpec = {}): CustomResponseMatch {
  return compact({
    statusCodes: filled(statusCodes.map(statusCode)),
    responseHeaders: filled(responseHeaders.map(({ name, value }) => stringMatch(value, name))),
  });
}

function statusCode({ type, value, range }: NonNullable<MatchSpec['statusCodes']>[number]): StatusCodeMatch {
  if (type === 'Range') return range ? { range: { start: range.start, end: range.end } } : {};
  return compact({ value });
}
