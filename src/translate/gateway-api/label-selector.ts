import { fail, ok, type Result } from '../../core/result.ts';
import type { LabelSelector, LabelSelectorRequirement } from '../../resources/generated/types.ts';

/** Labels of an object. */
export type Labels = Readonly<Record<string, string>>;

/** Tells whether labels satisfy a selector. */
export type LabelMatcher = (labels: Labels | undefined) => boolean;

/**
 * Reads a Kubernetes label selector. An empty selector matches everything. The error says in one sentence what is wrong with it;
 * callers decide what an invalid selector means.
 */
export function parseLabelSelector(selector: LabelSelector): Result<LabelMatcher, string> {
  const requirements = [
    ...Object.entries(selector.matchLabels ?? {}).map(
      ([key, value]): LabelSelectorRequirement => ({ key, operator: 'In', values: [value] }),
    ),
    ...(selector.matchExpressions ?? []),
  ];
  for (const requirement of requirements) {
    const problem = problemOf(requirement);
    if (problem) return fail(problem);
  }
  return ok((labels = {}) => requirements.every((requirement) => satisfies(labels, requirement)));
}

/** True when labels satisfy the selector; an absent or invalid selector matches nothing. */
export function matchesSelector(selector: LabelSelector | undefined, labels: Labels | undefined): boolean {
  if (!selector) return false;
  const matcher = parseLabelSelector(selector);
  return matcher.ok && matcher.value(labels);
}

function satisfies(labels: Labels, { key, operator, values = [] }: LabelSelectorRequirement): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

const namePart = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const keyPrefix = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

function problemOf({ key, operator, values = [] }: LabelSelectorRequirement): string | undefined {
  const [prefix, name, ...more] = key.includes('/') ? key.split('/') : [undefined, key];
  const keyIsGood = more.length === 0 && namePart.test(name ?? '') && (prefix === undefined || keyPrefix.test(prefix));
  if (!keyIsGood) return `"${key}" is not a label key`;
  switch (operator) {
    case 'In':
    case 'NotIn': {
      if (values.length === 0) return `the operator ${operator} on label ${key} needs values`;
      const bad = values.find((value) => value !== '' && !namePart.test(value));
      return bad === undefined ? undefined : `"${bad}" is not a label value`;
    }
    case 'Exists':
    case 'DoesNotExist':
      return values.length === 0 ? undefined : `the operator ${operator} on label ${key} takes no values`;
    default:
      return `"${operator}" is not an operator of label selectors: use In, NotIn, Exists or DoesNotExist`;
  }
}
