import { printYaml } from '../../output/print-yaml.ts';
import type { Reporter } from '../report.ts';
import { reportJson } from './report-json.ts';

/** The JSON document as YAML. */
export const yamlReporter: Reporter = (report, context) => printYaml(reportJson(report, context));
