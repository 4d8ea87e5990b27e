import type { ClientTrafficPolicy } from '../../../resources/generated/types.ts';
import type { AncestorStatusWriter } from '../../gateway-api/status/ancestor-status.ts';
import type { AncestorRef } from '../../gateway-api/status/status-draft.ts';
import { markInvalid, warnDeprecated } from '../attachment/policy-status.ts';
import type { ListenerOutcome } from './apply-to-listener.ts';

/** Writes what became of a policy on the listeners of an ancestor; a warning of several listeners counts once. */
export function reportListeners(
  status: AncestorStatusWriter,
  ancestor: AncestorRef,
  policy: ClientTrafficPolicy,
  outcomes: readonly ListenerOutcome[],
): void {
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  if (problems.length > 0) markInvalid(status, [ancestor], problems);
  status.acceptIfUnset(ancestor);
  const warnings = new Map(outcomes.flatMap((o) => o.warnings).map((warning) => [warning.reason, warning]));
  for (const { reason, message } of warnings.values()) status.warn(ancestor, reason, message);
  warnDeprecated(status, [ancestor], deprecatedFields(policy));
}

function deprecatedFields({ spec }: ClientTrafficPolicy): readonly string[] {
  const uses: Readonly<Record<string, boolean>> = {
    'spec.targetRef': spec.targetRef !== undefined,
    'spec.enableProxyProtocol': spec.enableProxyProtocol !== undefined,
    'spec.headers.preserveXRequestID': spec.headers?.preserveXRequestID !== undefined,
    'spec.tls.clientValidation.optional': spec.tls?.clientValidation?.optional === true,
  };
  return Object.keys(uses).filter((field) => uses[field]);
}
