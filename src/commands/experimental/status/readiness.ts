import type { LiveObject } from '../../../kubernetes/kubernetes-client.ts';
import { conditionGroups, type StatusCondition } from './status-rows.ts';

/** Conditions that must be True for an object to work, by kind; other conditions are information. */
function wantedConditions(kind: string): readonly string[] {
  if (kind === 'Gateway' || kind === 'ListenerSet' || kind === 'EnvoyPatchPolicy') return ['Accepted', 'Programmed'];
  return kind.endsWith('Route') ? ['Accepted', 'ResolvedRefs'] : ['Accepted'];
}

/**
 * Why an object does not work (yet), one line a reason: `Programmed is False (AddressNotAssigned) for gateway/eg`. Empty when
 * all wanted conditions are True and tell of the current generation.
 */
export function unreadyReasons(kind: string, object: LiveObject): readonly string[] {
  const groups = conditionGroups(kind, object);
  if (groups.length === 0) return ['no controller has looked at it'];
  return groups.flatMap(({ parent, conditions }) => {
    const place = parent === undefined ? '' : ` for ${parent}`;
    return wantedConditions(kind).flatMap((type) => {
      const reason = conditionProblem(type, conditions, object.metadata.generation ?? 0, kind);
      return reason === undefined ? [] : [`${reason}${place}`];
    });
  });
}

function conditionProblem(
  type: string,
  conditions: readonly StatusCondition[],
  generation: number,
  kind: string,
): string | undefined {
  const condition = conditions.find((c) => c.type === type);
  if (condition === undefined) {
    // Envoy Gateway programs a patch policy only where its target exists.
    return kind === 'EnvoyPatchPolicy' && type === 'Programmed' ? undefined : `${type} is not set`;
  }
  if (condition.status !== 'True') return `${type} is ${condition.status} (${condition.reason ?? 'no reason'})`;
  const observed = condition.observedGeneration ?? generation;
  return observed < generation ? `${type} is of generation ${observed}, not ${generation}` : undefined;
}
