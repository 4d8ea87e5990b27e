/**
 * Patterns of the schemas that JavaScript's backtracking engine takes exponential time for (Kubernetes' engine does not
 * backtrack), with an equal pattern that it takes linear time for.
 */
const linear: ReadonlyMap<string, string> = new Map([
  // Words with at most one blank or tab between them: header values.
  ['^[!-~]+([\\t ]?[!-~]+)*$', '^[!-~]+(?:[\\t ][!-~]+)*$'],
  // An origin: a star, or scheme, host name and port.
  [
    '^(\\*|[A-Za-z][A-Za-z0-9+.-]*:\\/\\/(\\*|(\\*\\.)?(([\\w-]+\\.?)+)?[\\w-]+)(:\\d{1,5})?)$',
    '^(?:\\*|[A-Za-z][A-Za-z0-9+.-]*:\\/\\/(?:\\*|(?:\\*\\.)?[\\w-]+(?:\\.[\\w-]+)*)(?::\\d{1,5})?)$',
  ],
]);

/** The expression of a schema's pattern, in a form that is safe to run on any text. */
export function safePattern(pattern: string): RegExp {
  return new RegExp(linear.get(pattern) ?? pattern);
}
