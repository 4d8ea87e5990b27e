import { compact } from '../../../core/compact.ts';
import { re2Problem } from '../../../core/re2.ts';
import type {
  SecurityPolicyAuthorizationRulePrincipal as PrincipalSpec,
  SecurityPolicyAuthorizationRule as RuleSpec,
  SecurityPolicy,
} from '../../../resources/generated/types.ts';
import { parseCel } from '../../cel/parse-cel.ts';
import { cidrMatch } from '../../fields/cidr-match.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import type { Operation } from '../../ir/api-types.ts';
import type { CIDRMatch } from '../../ir/match.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import { authorizationRuleName } from '../../policies/policy-names.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { AuthorizationRule, Principal } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { security: { security: fromSecurityPolicy } };

const pathTypes: ReadonlySet<string> = new Set(['Exact', 'PathPrefix', 'RegularExpression']);

/** Half of the rules would allow what the other half denies: one bad rule takes all of them away. */
function fromSecurityPolicy({ policy, ownerOf }: PolicyInput<SecurityPolicy>): Outcome<SecurityFeatures> {
  const { authorization } = policy.spec;
  if (!authorization) return {};
  const read = fieldReader('spec', 'authorization');
  const owner = ownerOf(({ spec }) => (spec.authorization?.rules ?? []).length > 0);
  const rules = (authorization.rules ?? []).map((rule, index) =>
    ruleOf(rule, rule.name || authorizationRuleName(owner, index), index, read),
  );
  if (read.problems.length > 0) return read.outcome();
  return read.outcome({
    authorization: compact({ rules: filled(rules), defaultAction: authorization.defaultAction ?? 'Deny' }),
  });
}

function ruleOf(spec: RuleSpec, name: string, index: number, read: FieldReader): AuthorizationRule {
  checkOperation(spec.operation, index, read);
  const { cel } = spec;
  const parsed = cel === undefined || cel === null ? undefined : parseCel(cel);
  if (parsed && !parsed.ok) read.problem(parsed.error, 'rules', index, 'cel');
  return compact({
    name,
    action: spec.action,
    operation: spec.operation,
    principal: principalOf(spec.principal, index, read),
    cel,
  });
}

function checkOperation(operation: Operation | undefined, index: number, read: FieldReader): void {
  const path = operation?.path;
  if (!path) return;
  const { type = 'PathPrefix', value } = path;
  const at = ['rules', index, 'operation', 'path'] as const;
  if (!pathTypes.has(type)) read.problem(`${type} is unknown: use ${[...pathTypes].join(', ')}`, ...at, 'type');
  const bad = type === 'RegularExpression' ? re2Problem(value ?? '') : undefined;
  if (bad !== undefined) read.problem(`"${value}" is not a regular expression of RE2 (${bad})`, ...at, 'value');
}

function principalOf(spec: PrincipalSpec | undefined, index: number, read: FieldReader): Principal {
  if (!spec) return {};
  const clientCIDRs = (spec.clientCIDRs ?? []).map((text, i): CIDRMatch | undefined => {
    const match = cidrMatch(text);
    if (!match)
      read.problem(`"${text}" is not a range such as 10.0.0.0/8`, 'rules', index, 'principal', 'clientCIDRs', i);
    return match;
  });
  return compact({
    clientCIDRs: filled(clientCIDRs.filter((match) => match !== undefined)),
    jwt: spec.jwt,
    headers: filled(spec.headers),
    clientIPGeoLocations: filled(spec.clientIPGeoLocations),
  });
}
