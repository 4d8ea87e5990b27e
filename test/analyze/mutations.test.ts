import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAnalyze } from '../../src/commands/analyze/run-analyze.ts';
import { analyzeCommand } from '../../src/commands/analyze.ts';
import { flagValues } from '../../src/commands/flag-values.ts';
import { fakeIo } from '../commands/run-command.ts';
import { faultyFiles, faultyFolder } from './faulty-manifests.ts';
import { mutate, randomNumbers } from './mutate.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? (process.env.CI ? 5000 : 1000));
/** No input of this size may take longer. */
const limitMs = 2_000;

describe('damaged manifests', () => {
  it(`make no bug show in ${runs} runs, and the exit code tells what was found`, { timeout: 600_000 }, async () => {
    const texts = faultyFiles().map((name) => readFileSync(join(faultyFolder, name), 'utf8'));
    const random = randomNumbers(8);
    for (let i = 0; i < runs; i++) {
      const text = mutate(texts[Math.floor(random() * texts.length)] ?? '', random);
      const started = performance.now();
      const { exitCode, errors } = await analyzeStdin(text).catch((error: unknown) => {
        throw new Error(`run ${i}: ${error instanceof Error ? error.stack : error}\n${text}`);
      });
      expect(performance.now() - started, `run ${i}:\n${text}`).toBeLessThan(limitMs);
      expect(exitCode, `run ${i}:\n${text}`).toBe(errors > 0 ? 1 : 0);
    }
  });
});

async function analyzeStdin(text: string): Promise<{ readonly exitCode: number; readonly errors: number }> {
  const stdin = (async function* () {
    yield Buffer.from(text);
  })();
  const { io, out } = fakeIo({ stdin });
  const given = { file: ['-'], output: ['json'], 'use-cluster': false };
  const exitCode = await runAnalyze({ args: [], flags: flagValues(analyzeCommand.flags ?? [], given), io });
  return { exitCode, errors: JSON.parse(out()).summary.errors };
}
