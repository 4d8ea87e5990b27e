import { asJson, type JsonObject } from '../../../core/json.ts';
import type { PolicyStatus } from '../../ir/api-types.ts';
import type { EnvoyPatchPolicy } from '../../ir/patch.ts';

/** The patches of a policy that had no effect. */
export interface PatchProblems {
  readonly refused: readonly string[];
  /** Type and name of resources that are not there. */
  readonly notFound: readonly string[];
}

type Ancestor = NonNullable<PolicyStatus['ancestors']>[number];
type Condition = Ancestor['conditions'][number];
type Programmed = Pick<Condition, 'status' | 'reason' | 'message'>;

/** The status of a policy after its patches, the same on all ancestors (spec/xds-telemetry-patches.md H.2). */
export function patchPolicyStatus(policy: EnvoyPatchPolicy, problems: PatchProblems): JsonObject {
  const { name, namespace, generation, status } = policy;
  const programmed = programmedCondition(status?.ancestors ?? [], problems);
  const ancestors = (status?.ancestors ?? []).map((ancestor) => ({
    ...(programmed ? withCondition(ancestor, programmed, generation) : ancestor),
    // The typed API prints the name even when it is empty.
    controllerName: ancestor.controllerName ?? '',
  }));
  const printed = { ...status, ancestors: ancestors.length > 0 ? ancestors : null };
  return { name, namespace, generation, status: asJson(printed) };
}

/** The condition to set; none where one is there already or the policy was refused before. */
function programmedCondition(ancestors: readonly Ancestor[], problems: PatchProblems): Programmed | undefined {
  const { refused, notFound } = problems;
  if (notFound.length > 0) {
    const message = `There are no such resources to patch: ${notFound.join(', ')}.`;
    return { status: 'False', reason: 'ResourceNotFound', message };
  }
  if (refused.length > 0) {
    return { status: 'False', reason: 'Invalid', message: `These patches have no effect: ${refused.join('; ')}.` };
  }
  const isDecided = ancestors.some(({ conditions }) =>
    conditions?.some(({ type, status }) => type === 'Programmed' || (type === 'Accepted' && status === 'False')),
  );
  return isDecided ? undefined : { status: 'True', reason: 'Programmed', message: 'All patches were applied.' };
}

function withCondition(ancestor: Ancestor, programmed: Programmed, generation: number | undefined): Ancestor {
  const condition = {
    type: 'Programmed',
    ...programmed,
    ...(generation ? { observedGeneration: generation } : {}),
  } as Condition;
  const present = ancestor.conditions ?? [];
  const at = present.findIndex(({ type }) => type === 'Programmed');
  const conditions = at < 0 ? [...present, condition] : present.map((old, i) => (i === at ? condition : old));
  return { ...ancestor, conditions };
}
