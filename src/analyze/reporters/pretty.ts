import { formatPath } from '../../core/diagnostic.ts';
import { describeRef } from '../../core/resource-ref.ts';
import { formatPlace } from '../../output/render-diagnostic.ts';
import type { Finding } from '../finding.ts';
import { countFindings, type Report, type ReportContext, type Reporter, shownFindings } from '../report.ts';

const colours = { error: '31', warning: '33', info: '36', bold: '1', green: '32', dim: '2' } as const;
type Paint = (colour: keyof typeof colours, text: string) => string;

/** For people: findings by file with source lines, and a line that sums up. */
export const prettyReporter: Reporter = (report, context) => {
  const paint: Paint = (colour, text) => (context.colour ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text);
  const groups = new Map<string, Finding[]>();
  for (const finding of shownFindings(report, context)) {
    const file = finding.place?.file ?? '';
    groups.set(file, [...(groups.get(file) ?? []), finding]);
  }
  const blocks = [...groups].map(([file, findings]) => {
    const head = paint('bold', file === '' ? 'without a place in the input' : file);
    return `${head}\n${findings.map((finding) => findingText(finding, context, paint)).join('\n')}\n`;
  });
  const notes = report.notes.map((note) => `note: ${note}\n`).join('');
  return `${blocks.join('')}${notes}${summary(report, paint)}\n`;
};

function findingText(finding: Finding, context: ReportContext, paint: Paint): string {
  const { severity, code, message, resource, path, place, hint, related = [], state } = finding;
  const at = place?.line === undefined ? '' : `${place.line}:${place.column ?? 1} `;
  const what = resource ? `${describeRef(resource)}${path?.length ? ` ${formatPath(path)}` : ''}: ` : '';
  const mark = state === undefined ? '' : ` (${state})`;
  const lines = [`  ${at}${paint(severity, severity)} ${code}${mark} ${what}${message}`];
  if (place) lines.push(...context.excerpt(place).map((line) => paint('dim', `    ${line}`)));
  for (const other of related) {
    lines.push(`    ${other.place ? `${formatPlace(other.place)}: ` : ''}${other.message}`);
  }
  if (hint) lines.push(`    hint: ${hint}`);
  return `${lines.join('\n')}\n`;
}

function summary(report: Report, paint: Paint): string {
  const { error, warning, info } = countFindings(report.findings);
  const fixed = report.findings.filter(({ state }) => state === 'fixed').length;
  const scope = `${count(report.objects.length, 'object')}, ${count(report.checks, 'check')}`;
  const extra = [
    ...(report.suppressed.length ? [`${report.suppressed.length} suppressed`] : []),
    ...(fixed ? [`${fixed} fixed`] : []),
  ].map((text) => `, ${text}`);
  if (error + warning + info === 0) return `${paint('green', 'no findings')} (${scope}${extra.join('')})`;
  const parts = [
    paint(error ? 'error' : 'dim', count(error, 'error')),
    paint(warning ? 'warning' : 'dim', count(warning, 'warning')),
    `${info} info`,
  ];
  return `${parts.join(', ')} (${scope}${extra.join('')}); egctl analyze --explain CODE tells more`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
