import type { JsonObject } from '../../core/json.ts';
import { countFindings, type Report, type ReportContext, shownFindings } from '../report.ts';
import { findingJson } from './finding-json.ts';

/** The report as one JSON document; `version` is that of its shape. */
export function reportJson(report: Report, context: ReportContext): JsonObject {
  const { error, warning, info } = countFindings(report.findings);
  return {
    version: 1,
    summary: {
      errors: error,
      warnings: warning,
      infos: info,
      suppressed: report.suppressed.length,
      objects: report.objects.length,
      checks: report.checks,
    },
    findings: shownFindings(report, context).map(findingJson),
    suppressed: report.suppressed.map(({ finding, reason, by }) => ({ ...findingJson(finding), reason, by })),
    notes: [...report.notes],
  };
}
