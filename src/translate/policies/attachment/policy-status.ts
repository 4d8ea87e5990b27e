import type { Problem } from '../../features/from-api-hooks.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import { type AncestorStatusWriter, ancestorStatusWriter } from '../../gateway-api/status/ancestor-status.ts';
import type { AncestorRef } from '../../gateway-api/status/status-draft.ts';
import type { TargetProblem } from './resolve-target.ts';
import { describeProblems } from './run-feature-hooks.ts';
import type { Scope, ScopeGraph } from './scope-graph.ts';
import type { TargetingPolicy } from './target.ts';

/** The writer for a policy's status in this translation. */
export function policyStatus(context: TranslateContext, policy: TargetingPolicy): AncestorStatusWriter {
  return ancestorStatusWriter(context.statuses.of(policy), context.options.controllerName, policy.metadata.generation);
}

/** The target cannot be had: it lacks the section, or another policy was first. */
export function refuseTarget(
  status: AncestorStatusWriter,
  ancestors: readonly AncestorRef[],
  { reason, message }: TargetProblem,
): void {
  for (const ancestor of ancestors) status.set(ancestor, { type: 'Accepted', status: 'False', reason, message });
}

/** The policy could not be translated in full. */
export function markInvalid(
  status: AncestorStatusWriter,
  ancestors: readonly AncestorRef[],
  problems: readonly Problem[],
): void {
  const message = describeProblems(problems);
  for (const ancestor of ancestors)
    status.set(ancestor, { type: 'Accepted', status: 'False', reason: 'Invalid', message });
}

/** The policy uses fields that will go away. */
export function warnDeprecated(
  status: AncestorStatusWriter,
  ancestors: readonly AncestorRef[],
  fields: readonly string[],
): void {
  if (fields.length === 0) return;
  const message = `Deprecated fields are in use and will be removed in a later release: ${fields.join(', ')}.`;
  for (const ancestor of ancestors) status.warn(ancestor, 'DeprecatedField', message);
}

/** Merged and Overridden of a policy at a scope, from what more specific policies did (spec/policies.md 1.9). */
export function reportScopes(
  status: AncestorStatusWriter,
  ancestor: AncestorRef,
  scope: Scope,
  { merges, overrides }: { readonly merges: ScopeGraph; readonly overrides: ScopeGraph },
): void {
  const merged = merges.children(scope);
  const overridden = [...overrides.descendants(scope)].filter((key) => !merged.has(key));
  if (merged.size > 0) {
    const message = `More specific policies merge with this one: ${describeScopes([...merged])}.`;
    status.set(ancestor, { type: 'Merged', status: 'True', reason: 'Merged', message });
  }
  if (overridden.length > 0) {
    const message = `More specific policies replace this one: ${describeScopes(overridden)}.`;
    status.set(ancestor, { type: 'Overridden', status: 'True', reason: 'Overridden', message });
  }
}

/** Scope keys as text, in a stable order: `route:HTTPRoute:default/a` is `HTTPRoute default/a`. */
function describeScopes(keys: readonly string[]): string {
  return keys
    .map((key) => {
      const [kind = '', name = '', section = ''] = key.split(':');
      if (kind === 'route') return `${name} ${section}`;
      const owner = `${kind === 'gateway' ? 'Gateway' : 'ListenerSet'} ${name}`;
      return section ? `listener ${section} of ${owner}` : owner;
    })
    .sort()
    .join(', ');
}
