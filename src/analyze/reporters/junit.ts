import { formatPath } from '../../core/diagnostic.ts';
import { groupBy } from '../../core/group-by.ts';
import { describeRef } from '../../core/resource-ref.ts';
import { formatPlace } from '../../output/render-diagnostic.ts';
import type { Finding } from '../finding.ts';
import { type Report, type Reporter, shownFindings } from '../report.ts';

/** JUnit XML: a suite for each file, a failed case for each finding, a passed one for each object without. */
export const junitReporter: Reporter = (report, context) => {
  const findings = shownFindings(report, context).filter(({ state }) => state !== 'fixed');
  const files = [...new Set([...report.files, ...findings.map(({ place }) => place?.file ?? '')])];
  const byFile = groupBy(findings, ({ place }) => place?.file ?? '');
  const objects = groupBy(report.objects, ({ place }) => place.file);
  const suites = files.map((file) => suite(file, byFile.get(file) ?? [], objects.get(file) ?? []));
  const tests = suites.reduce((sum, { tests: count }) => sum + count, 0);
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="egctl analyze" tests="${tests}" failures="${findings.length}">\n`;
  return `${head}${suites.map(({ text }) => text).join('')}</testsuites>\n`;
};

function suite(
  file: string,
  findings: readonly Finding[],
  objects: Report['objects'],
): { readonly text: string; readonly tests: number } {
  const name = escapeXml(file === '' ? 'without a place' : file);
  const wrong = new Set(findings.map(({ resource }) => (resource ? describeRef(resource) : '')));
  const passed = objects.filter((object) => !wrong.has(object.name));
  const tests = findings.length + passed.length;
  const cases = [
    ...findings.map((finding) => failure(finding, name)),
    ...passed.map((object) => `    <testcase classname="${name}" name="${escapeXml(object.name)}"/>\n`),
  ];
  const text = `  <testsuite name="${name}" tests="${tests}" failures="${findings.length}">\n${cases.join('')}  </testsuite>\n`;
  return { text, tests };
}

function failure({ code, severity, message, hint, resource, path, place }: Finding, file: string): string {
  const what = resource ? ` ${describeRef(resource)}${path?.length ? ` ${formatPath(path)}` : ''}` : '';
  const details = [place ? formatPlace(place) : '', message, hint ?? ''].filter((line) => line !== '').join('\n');
  const attributes = `message="${escapeXml(message)}" type="${severity}"`;
  return `    <testcase classname="${file}" name="${escapeXml(`${code}${what}`)}">\n      <failure ${attributes}>${escapeXml(details)}</failure>\n    </testcase>\n`;
}

/** Characters that XML 1.0 cannot hold are replaced. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
