import { printJsonIndented } from '../../output/print-json.ts';
import type { Reporter } from '../report.ts';
import { reportJson } from './report-json.ts';

/** One JSON document. */
export const jsonReporter: Reporter = (report, context) => printJsonIndented(reportJson(report, context));
