import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportJson } from '../../../src/analyze/reporters/report-json.ts';
import { yamlReporter } from '../../../src/analyze/reporters/yaml.ts';
import { sampleContext, sampleReport } from '../sample-report.ts';

it('writes as YAML what -o json shows', () => {
  expect(parse(yamlReporter(sampleReport, sampleContext))).toEqual(reportJson(sampleReport, sampleContext));
});
