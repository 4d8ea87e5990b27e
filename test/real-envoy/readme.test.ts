import { delimiter, dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentedCommands, findCommand, wordsOf } from '../scenarios/documented-commands.ts';
import { runLine } from '../scenarios/run-line.ts';
import { requireEnvoy } from './envoy.ts';

const envoy = await requireEnvoy();
const root = resolve(import.meta.dirname, '../..');
const shown = documentedCommands(root).filter(
  ({ line, output }) => output?.trim() && findCommand(wordsOf(line))?.path.at(-1) === 'run',
);

describe.skipIf(!envoy)('outputs in the documentation that a real Envoy gives', () => {
  it('are there', () => {
    expect(shown.map(({ page }) => page)).toContain('README.md');
  });

  it.each(shown.map(({ page, line, output }) => [page, line, output] as const))(
    '%s shows what %s prints',
    async (_, line, output) => {
      const program = `'${process.execPath}' --import tsx src/egctl.ts`;
      const env = { ...process.env, PATH: `${dirname(envoy ?? '')}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };
      const { stdout, stderr } = await runLine(line.replace(/^egctl/, program), root, env as Record<string, string>);
      expect(stdout.trimEnd(), stderr).toBe(output?.trimEnd());
    },
  );
});
