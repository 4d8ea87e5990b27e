import { formatPath } from '../../core/diagnostic.ts';
import { describeRef } from '../../core/resource-ref.ts';
import type { Finding } from '../finding.ts';
import { type Reporter, shownFindings } from '../report.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub Actions: annotations on the lines of a pull request. */
export const githubReporter: Reporter = (report, context) =>
  shownFindings(report, context)
    .filter(({ state }) => state !== 'fixed')
    .map((finding) => `::${commands[finding.severity]} ${properties(finding)}::${escapeData(text(finding))}\n`)
    .join('');

function properties({ code, place }: Finding): string {
  const values = { file: place?.file, line: place?.line, col: place?.column, title: code };
  return Object.entries(values)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`]))
    .join(',');
}

function text({ resource, path, message, hint }: Finding): string {
  const what = resource ? `${describeRef(resource)}${path?.length ? ` ${formatPath(path)}` : ''}: ` : '';
  return `${what}${message}${hint ? `\n${hint}` : ''}`;
}

function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
