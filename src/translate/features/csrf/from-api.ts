import { compact } from '../../../core/compact.ts';
import type { SecurityPolicy } from '../../../resources/generated/types.ts';
import { filled } from '../../fields/filled.ts';
import { originMatch } from '../../fields/origin-match.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { security: { security: fromSecurityPolicy } };

function fromSecurityPolicy({ policy }: PolicyInput<SecurityPolicy>): Outcome<SecurityFeatures> {
  const { csrf } = policy.spec;
  if (!csrf) return {};
  const additionalOrigins = filled(csrf.additionalOrigins)?.map((origin) => originMatch(withoutScheme(origin)));
  return { value: { csrf: compact({ shadowFraction: csrf.shadowFraction, additionalOrigins }) } };
}

/** Envoy compares the host and port of an origin, without its scheme. */
function withoutScheme(origin: string): string {
  const at = origin.indexOf('://');
  return at < 0 ? origin : origin.slice(at + 3);
}
