/** Cross-field rules of BackendTrafficPolicy; numbers are those of spec/validation-rules.md. */

import { parseDuration } from '../../../core/duration.ts';
import type {
  BackendTrafficPolicyAdmissionControl,
  BackendTrafficPolicyResponseOverrideMatchStatusCode,
  BackendTrafficPolicyResponseOverrideMatchStatusCodeRange,
  BackendTrafficPolicySpec,
  HTTPPathModifier,
  RateLimitRule,
} from '../../generated/types.ts';
import { backendSettingsRules } from '../fragments/backend-settings.ts';
import { customResponseRules } from '../fragments/custom-response.ts';
import { fractionRules } from '../fragments/fraction.ts';
import { pathModifierRules } from '../fragments/path-modifier.ts';
import { mergeTypeRules, policyTargetRules, routableKinds, targetsOnly } from '../fragments/policy-targets.ts';
import { type Rule, rule } from '../rule.ts';
import { exactlyOne, exclusive, onlyWith, someOf, typeNeeds } from '../rule-shapes.ts';

const routeKinds = ['HTTPRoute', 'GRPCRoute', 'UDPRoute', 'TCPRoute', 'TLSRoute'];
const httpKinds = ['Gateway', 'ListenerSet', 'HTTPRoute', 'GRPCRoute'];
const rateLimits = ['spec.rateLimit.global.rules[]', 'spec.rateLimit.local.rules[]'];
const second = 1_000_000_000n;

function within(value: number | undefined, least: number, most: number): boolean {
  return value === undefined || (value >= least && value <= most);
}

const admissionControlRules: readonly Rule[] = [
  ...rule<BackendTrafficPolicyAdmissionControl>(
    119,
    'spec.admissionControl',
    ({ minSuccessRate }) => within(minSuccessRate, 1, 100),
    'needs a minSuccessRate from 1 to 100',
  ),
  ...rule<BackendTrafficPolicyAdmissionControl>(
    120,
    'spec.admissionControl',
    ({ maxRejectionPercent }) => within(maxRejectionPercent, 0, 100),
    'needs a maxRejectionPercent from 0 to 100',
  ),
  ...rule<BackendTrafficPolicyAdmissionControl>(
    121,
    'spec.admissionControl',
    ({ samplingWindow }) => {
      const window = samplingWindow === undefined ? undefined : parseDuration(samplingWindow);
      return window === undefined || (window.ok && window.value >= second);
    },
    'needs a samplingWindow of at least 1s',
  ),
];

const rateLimitRules: readonly Rule[] = [
  ...someOf(
    151,
    rateLimits.map((path) => `${path}.clientSelectors[]`),
    'headers',
    'methods',
    'path',
    'sourceCIDR',
    'queryParams',
  ),
  ...exclusive(
    152,
    rateLimits.flatMap((path) => [`${path}.cost.request`, `${path}.cost.response`]),
    'number',
    'metadata',
  ),
  ...rule<readonly RateLimitRule[]>(
    153,
    'spec.rateLimit.local.rules',
    (rules) => rules.every(({ cost }) => cost?.response === undefined),
    'takes no cost.response: local rate limits count requests only',
  ),
  ...rule<readonly RateLimitRule[]>(
    154,
    'spec.rateLimit.local.rules',
    (rules) => rules.every(({ limit }) => limit.fromMetadata === undefined),
    'takes no limit.fromMetadata: local rate limits are fixed',
  ),
];

const statusCodes = 'spec.responseOverride[].match.statusCodes[]';

const responseOverrideRules: readonly Rule[] = [
  ...exactlyOne(155, 'spec.responseOverride[]', 'response', 'redirect'),
  ...someOf(156, 'spec.responseOverride[].match', 'statusCodes', 'responseHeaders'),
  ...rule<BackendTrafficPolicyResponseOverrideMatchStatusCode>(
    157,
    statusCodes,
    ({ type, value }) => (type ?? 'Value') !== 'Value' || value !== undefined,
    'needs value with type Value',
  ),
  ...typeNeeds(158, statusCodes, 'Range', 'range'),
  ...rule<BackendTrafficPolicyResponseOverrideMatchStatusCodeRange>(
    159,
    `${statusCodes}.range`,
    ({ start, end }) => end > start,
    'needs an end above its start',
  ),
  ...rule<HTTPPathModifier>(
    160,
    'spec.responseOverride[].redirect.path',
    ({ type }) => type === 'ReplaceFullPath',
    'needs type ReplaceFullPath',
  ),
  ...pathModifierRules(['spec.responseOverride[].redirect.path']),
  ...customResponseRules('spec.responseOverride[].response', 164),
];

/** Rules of BackendTrafficPolicy. */
export const backendTrafficPolicyRules: readonly Rule[] = [
  ...policyTargetRules({ group: 110, kind: 111, groups: 112, kinds: 113 }, routableKinds),
  ...mergeTypeRules({ target: 114, replace: 150 }, routeKinds),
  ...exclusive(115, 'spec', 'compression', 'compressor'),
  ...rule<BackendTrafficPolicySpec>(
    116,
    'spec',
    ({ requestBuffer, httpUpgrade }) => requestBuffer === undefined || (httpUpgrade?.length ?? 0) === 0,
    'takes only one of requestBuffer, httpUpgrade: upgraded connections cannot be buffered',
  ),
  ...rule<BackendTrafficPolicySpec>(
    117,
    'spec',
    (spec) => spec.admissionControl === undefined || targetsOnly(spec, httpKinds),
    `takes admissionControl only with targets of kind ${httpKinds.join(', ')}`,
  ),
  ...backendSettingsRules('spec'),
  ...admissionControlRules,
  ...someOf(122, 'spec.bandwidthLimit', 'request', 'response'),
  ...someOf(123, 'spec.faultInjection', 'delay', 'abort'),
  ...exclusive(124, 'spec.faultInjection.abort', 'httpStatus', 'grpcStatus'),
  ...someOf(125, 'spec.faultInjection.abort', 'httpStatus', 'grpcStatus'),
  ...onlyWith(135, 'spec.httpUpgrade[]', 'connect', 'CONNECT'),
  ...rateLimitRules,
  ...responseOverrideRules,
  ...fractionRules(
    ['clientSamplingFraction', 'overallSamplingFraction', 'samplingFraction'].map(
      (field) => `spec.telemetry.tracing.${field}`,
    ),
  ),
];
