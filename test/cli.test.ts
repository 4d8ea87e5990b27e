import { describe, expect, it } from 'vitest';
import { runCli } from '../src/cli.ts';
import { UsageError } from '../src/core/errors.ts';
import { version } from '../src/version.ts';
import { fakeIo } from './commands/run-command.ts';

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { io, out } = fakeIo({ env });
  const outcome = await runCli(args, io).catch((error: unknown) => error);
  return { outcome, out: out() };
}

describe('runCli', () => {
  it.each([['--version'], ['-V']])('%s prints the version', async (flag) => {
    expect(await run([flag])).toEqual({ outcome: 0, out: `${version}\n` });
  });

  it('prints help when it is asked for, with the flags of the command that is named', async () => {
    const top = await run(['--help']);
    expect(top.outcome).toBe(0);
    expect(top.out).toMatch(/^ {2}install \[options\]/m);
    const help = await run(['install', '--help']);
    expect(help.outcome).toBe(0);
    expect(help.out).toMatch(/^ {2}--only-crds/m);
    expect(help.out).not.toContain('--no-only-crds');
  });

  it('wants a command', async () => {
    expect((await run([])).outcome).toBe(2);
  });

  it.each([
    [['instal'], 'install'],
    [['install', '--only-crd'], '--only-crds'],
    [['completion', 'bash', 'extra', 'words'], ''],
    [['install', '--timeout'], '--timeout'],
    [['install', '--timeout', 'soon'], 'soon'],
  ])('refuses %j and helps on', async (args, word) => {
    const { outcome } = await run(args);
    expect(outcome).toBeInstanceOf(UsageError);
    expect((outcome as Error).message).toContain(word);
  });

  it.each([
    [['--only-crds=true', '--skip-crds=true'], true],
    [['--only-crds=true', '--skip-crds=false'], false],
    [['--only-crds', '--no-skip-crds'], false],
    [['--only-crds', '--skip-crds'], true],
  ])('takes booleans as kubectl does: %j', async (flags, contradicts) => {
    // Both together are wrong usage; one alone goes on to the chart, which is not there.
    const { outcome } = await run(['install', '--chart', '/nonexistent', ...flags]);
    expect(outcome instanceof UsageError).toBe(contradicts);
  });

  it('reads flags from the environment, and says so when they are wrong', async () => {
    const { outcome } = await run(['x', 'translate', '--file', '/dev/null'], { EGCTL_COMPAT: 'nonsense' });
    expect(outcome).toBeInstanceOf(UsageError);
    expect((outcome as Error).message).toContain('EGCTL_COMPAT');
  });
});
