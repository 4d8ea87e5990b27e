import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCheck, sharedVectors } from './check.ts';
import { describe as describeOutcome, runCase } from './run.ts';
import { casesOf } from './suite.ts';
import { suites } from './suites/index.ts';

/** Cases that do not pass yet, by suite. The file only shrinks: a listed case that passes fails the test. */
const expectedFailures = JSON.parse(
  readFileSync(join(import.meta.dirname, 'expected-failures.json'), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

const check = existsSync(sharedVectors) ? await loadCheck(sharedVectors) : undefined;
if (!check) console.log('vectors: ../shared/vectors is not there, its cases are skipped');

describe.skipIf(!check)('shared vectors', () => {
  it.each(Object.keys(suites))('%s', async (name) => {
    const suite = suites[name];
    if (!suite || !check) return;
    const known = new Set(expectedFailures[name] ?? []);
    const failures: string[] = [];
    const unexpected: string[] = [];
    for (const vector of casesOf(suite, sharedVectors, check)) {
      const outcome = await runCase(suite, join(sharedVectors, suite.folder, vector), check, {
        sections: [],
        expect: 'controller',
      });
      const failed = outcome.kind === 'fail' || outcome.kind === 'difference';
      if (failed && !known.has(vector)) failures.push(`${vector}: ${describeOutcome(outcome)}`);
      if (!failed && known.has(vector)) unexpected.push(vector);
    }
    expect(failures, 'failed').toEqual([]);
    expect(unexpected, 'pass now: take them off expected-failures.json').toEqual([]);
  });
});
