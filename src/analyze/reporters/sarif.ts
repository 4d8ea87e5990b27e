import { formatPath, type SourcePlace } from '../../core/diagnostic.ts';
import { sha256Hex } from '../../core/hash.ts';
import type { JsonObject } from '../../core/json.ts';
import { describeRef } from '../../core/resource-ref.ts';
import { printJsonIndented } from '../../output/print-json.ts';
import { describeCode } from '../describe-code.ts';
import type { Finding, SuppressedFinding } from '../finding.ts';
import { type Reporter, shownFindings } from '../report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;
const baselines = { introduced: 'new', unchanged: 'unchanged', fixed: 'absent' } as const;

/** SARIF 2.1.0, which code scanning services read. */
export const sarifReporter: Reporter = (report, context) => {
  const findings = shownFindings(report, context);
  const codes = [
    ...new Set([...findings, ...report.suppressed.map(({ finding }) => finding)].map(({ code }) => code)),
  ].sort();
  const indexes = new Map(codes.map((code, i) => [code, i]));
  const result = (finding: Finding): JsonObject => toResult(finding, indexes.get(finding.code) ?? -1);
  return printJsonIndented({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'egctl', semanticVersion: context.version, rules: codes.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...findings.map(result),
          ...report.suppressed.map((one) => ({ ...result(one.finding), suppressions: [toSuppression(one)] })),
        ],
      },
    ],
  });
};

function toRule(code: string): JsonObject {
  const { name, summary, severity, text } = describeCode(code);
  return {
    id: code,
    ...(name !== undefined && { name }),
    shortDescription: { text: summary },
    fullDescription: { text },
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult(finding: Finding, ruleIndex: number): JsonObject {
  const { code, severity, message, hint, resource, path = [], place, related = [], state } = finding;
  const what = resource ? `${describeRef(resource)}${path.length ? ` ${formatPath(path)}` : ''}` : undefined;
  const identity = sha256Hex([code, what ?? '', message].join('\n'));
  return {
    ruleId: code,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity],
    message: { text: [what ? `${what}: ${message}` : message, ...(hint ? [hint] : [])].join('\n') },
    locations: toLocations(place, what),
    partialFingerprints: { 'egctl/v1': identity },
    ...(related.length > 0 && {
      relatedLocations: related.flatMap((other) =>
        other.place ? [{ physicalLocation: physical(other.place), message: { text: other.message } }] : [],
      ),
    }),
    ...(state !== undefined && { baselineState: baselines[state] }),
  };
}

function toLocations(place: SourcePlace | undefined, what: string | undefined): readonly JsonObject[] {
  const logical = what === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: what, kind: 'resource' }] };
  if (!place) return what === undefined ? [] : [logical];
  return [{ physicalLocation: physical(place), ...logical }];
}

function physical({ file, line, column }: SourcePlace): JsonObject {
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } };
  return { artifactLocation: { uri: toUri(file) }, ...region };
}

/** A relative path as a URI reference; URLs stay what they are. */
function toUri(file: string): string {
  if (/^https?:\/\//.test(file)) return file;
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

function toSuppression({ by, reason }: SuppressedFinding): JsonObject {
  return { kind: by === 'annotation' ? 'inSource' : 'external', justification: reason };
}
