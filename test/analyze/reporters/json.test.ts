import { expect, it } from 'vitest';
import { jsonReporter } from '../../../src/analyze/reporters/json.ts';
import { reportJson } from '../../../src/analyze/reporters/report-json.ts';
import { sampleContext, sampleReport } from '../sample-report.ts';

it('writes the report as one JSON document that ends its last line', () => {
  const text = jsonReporter(sampleReport, sampleContext);
  expect(JSON.parse(text)).toEqual(reportJson(sampleReport, sampleContext));
  expect(text.endsWith('}\n')).toBe(true);
});
