/** What breaks the SARIF 2.1.0 schema in a log, as far as egctl uses the format: required members, closed values, types and limits. */
export function sarifProblems(log: unknown): readonly string[] {
  const problems: string[] = [];
  const need = (fine: boolean, problem: string): void => {
    if (!fine) problems.push(problem);
  };
  const root = log as Any;
  need(root.version === '2.1.0', 'version');
  closed(root, ['$schema', 'version', 'runs'], 'log', problems);
  for (const run of root.runs) {
    closed(run, ['tool', 'results', 'columnKind'], 'run', problems);
    need(['utf16CodeUnits', 'unicodeCodePoints'].includes(run.columnKind), 'columnKind');
    const { driver } = run.tool;
    need(typeof driver.name === 'string', 'driver.name');
    for (const rule of driver.rules) {
      closed(rule, ['id', 'name', 'shortDescription', 'fullDescription', 'defaultConfiguration'], 'rule', problems);
      need(typeof rule.id === 'string' && typeof rule.shortDescription.text === 'string', 'rule');
      need(levels.includes(rule.defaultConfiguration.level), 'rule level');
    }
    need(new Set(driver.rules.map((rule: Any) => rule.id)).size === driver.rules.length, 'rules repeat');
    for (const result of run.results) checkResult(result, driver.rules, need, problems);
  }
  return problems;
}

// biome-ignore lint/suspicious/noExplicitAny: the value under test may have any shape
type Any = any;
const levels = ['none', 'note', 'warning', 'error'];
const members = [
  'ruleId',
  'ruleIndex',
  'level',
  'message',
  'locations',
  'relatedLocations',
  'partialFingerprints',
  'baselineState',
  'suppressions',
];

function checkResult(
  result: Any,
  rules: Any[],
  need: (fine: boolean, problem: string) => void,
  problems: string[],
): void {
  closed(result, members, 'result', problems);
  need(typeof result.message.text === 'string' && result.message.text !== '', 'message');
  need(levels.includes(result.level), 'level');
  need(rules[result.ruleIndex]?.id === result.ruleId, 'ruleIndex');
  const states = ['new', 'unchanged', 'updated', 'absent', undefined];
  need(states.includes(result.baselineState), 'baselineState');
  for (const location of [...result.locations, ...(result.relatedLocations ?? [])]) {
    closed(location, ['physicalLocation', 'logicalLocations', 'message'], 'location', problems);
    const physical = location.physicalLocation;
    if (!physical) continue;
    need(/^[^ \\]+$/.test(physical.artifactLocation.uri), 'uri');
    const { startLine = 1, startColumn = 1 } = physical.region ?? {};
    need(Number.isInteger(startLine) && startLine >= 1 && Number.isInteger(startColumn) && startColumn >= 1, 'region');
  }
  for (const suppression of result.suppressions ?? [])
    need(['inSource', 'external'].includes(suppression.kind), 'suppression');
}

function closed(object: Any, names: readonly string[], what: string, problems: string[]): void {
  for (const name of Object.keys(object))
    if (!names.includes(name)) problems.push(`${what}: ${name} is not of the schema`);
}
