/** Values of the operators of a statistics name: `{ '%ROUTE_NAME%': 'r', ... }`. */
export type StatNameOperators = Readonly<Record<string, string>>;

const operatorPattern = /%[^%]*%/g;

/**
 * What is wrong with the template of a statistics name, as one clause; undefined for a good one. Every `%X%` must be one of the
 * operators, and a percent sign that opens none is refused (spec/validation-rules.md).
 */
export function statNameProblem(template: string, operators: readonly string[]): string | undefined {
  const used = template.match(operatorPattern) ?? [];
  const known = `use ${operators.join(', ')}`;
  if (used.length === 0) return template.includes('%') ? `"${template}" has a stray percent sign: ${known}` : undefined;
  const unknown = used.find((operator) => !operators.includes(operator));
  return unknown === undefined ? undefined : `"${template}" uses ${unknown}, which is not an operator: ${known}`;
}

/** The template with its operators replaced; unknown ones stay. */
export function expandStatName(template: string, values: StatNameOperators): string {
  return template.replace(operatorPattern, (operator) => values[operator] ?? operator);
}

/** Operators of EnvoyProxy telemetry.metrics.clusterStatName. */
export const clusterStatNameOperators = [
  '%ROUTE_NAME%',
  '%ROUTE_NAMESPACE%',
  '%ROUTE_KIND%',
  '%ROUTE_RULE_NAME%',
  '%ROUTE_RULE_NUMBER%',
  '%BACKEND_REFS%',
] as const;
