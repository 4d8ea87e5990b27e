import { printJsonIndented } from '../../output/print-json.ts';
import type { CheckReport, CheckResult } from './run-checks.ts';

/** How a report of checks is written. */
export type ReportFormat = 'pretty' | 'json' | 'junit';

/** The report in a format; colour is for `pretty` only. */
export function renderReport(report: CheckReport, format: ReportFormat, colour: boolean): string {
  switch (format) {
    case 'json':
      return printJsonIndented({ passed: report.results.every(({ passed }) => passed), ...report });
    case 'junit':
      return junit(report);
    default:
      return pretty(report, colour);
  }
}

function pretty({ results, touched, untouched }: CheckReport, colour: boolean): string {
  const paint = (code: string, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = results.flatMap((result) => [
    `${result.passed ? paint('32', 'ok  ') : paint('31', 'FAIL')} ${result.name}${times(result)}`,
    ...result.problems.map((problem) => `       ${problem}`),
  ]);
  const failed = results.filter(({ passed }) => !passed).length;
  lines.push('', `${results.length - failed} of ${results.length} checks passed`);
  lines.push(...coverage(touched, untouched));
  return `${lines.join('\n')}\n`;
}

function coverage(touched: CheckReport['touched'], untouched: CheckReport['untouched']): readonly string[] {
  return [
    `${touched.length} of ${touched.length + untouched.length} routes were touched`,
    ...untouched.map((route) => `       untouched: ${route.hostname} ${route.match} (${route.name})`),
  ];
}

function times({ requests }: CheckResult): string {
  return requests > 1 ? ` (${requests} requests)` : '';
}

function junit({ results, touched, untouched }: CheckReport): string {
  const failed = results.filter(({ passed }) => !passed).length;
  const cases = results.map(({ name, problems, milliseconds }) => {
    const head = `    <testcase name="${escapeXml(name)}" classname="egctl x run" time="${(milliseconds / 1000).toFixed(3)}"`;
    if (problems.length === 0) return `${head}/>`;
    const failure = `      <failure message="${escapeXml(problems[0] ?? '')}">${escapeXml(problems.join('\n'))}</failure>`;
    return `${head}>\n${failure}\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite name="egctl x run" tests="${results.length}" failures="${failed}">`,
    ...cases,
    `    <system-out>${escapeXml(coverage(touched, untouched).join('\n'))}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

const xmlCharacters: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  // Characters that XML does not allow at all are left out.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (c) => xmlCharacters[c] ?? c);
}
