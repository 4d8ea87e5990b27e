import { describe, expect, it } from 'vitest';
import { formats, loadReporter } from '../../../src/analyze/reporters/index.ts';
import { emptyReport, sampleContext } from '../sample-report.ts';

/** How the output of a format begins when nothing was found. */
const beginnings: Readonly<Record<(typeof formats)[number], RegExp>> = {
  pretty: /^no findings/,
  json: /^\{\s+"version": 1,/,
  yaml: /^findings: \[\]\n/,
  github: /^$/,
  sarif: /^\{\s+"\$schema": ".*sarif/,
  junit: /^<\?xml .*\n<testsuites /,
};

describe('loadReporter', () => {
  it.each(formats)('loads the reporter of %s', async (format) => {
    const report = await loadReporter(format);
    expect(report(emptyReport, sampleContext)).toMatch(beginnings[format]);
  });
});
