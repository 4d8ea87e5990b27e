import { describe, expect, it } from 'vitest';
import { askYesNo } from '../../../src/commands/uninstall/ask-yes-no.ts';
import { UsageError } from '../../../src/core/errors.ts';
import { fakeIo } from '../run-command.ts';

function ask(typed: readonly string[], terminal = true) {
  const stdin = (async function* () {
    for (const part of typed) yield Buffer.from(part);
  })();
  const { io, err } = fakeIo({ stdin });
  return { answer: askYesNo('Sure?', '--yes', { ...io, stderr: { ...io.stderr, terminal } }), err };
}

describe('askYesNo', () => {
  it.each([
    [['y\n'], true],
    [['YES\n'], true],
    [[' yes \r\n'], true],
    [['y', 'es\n', 'more'], true],
    [['y'], true],
    [['n\n'], false],
    [['\n'], false],
    [['yesterday\n'], false],
    [['no\ny\n'], false],
    [[], false],
  ])('%j is %s', async (typed, expected) => {
    expect(await ask(typed).answer).toBe(expected);
  });

  it('asks on stderr', async () => {
    const { answer, err } = ask(['y\n']);
    await answer;
    expect(err()).toBe('Sure? [y/N] ');
  });

  it('is wrong usage where nobody can be asked, and names the flag', async () => {
    const { answer, err } = ask(['y\n'], false);
    await expect(answer).rejects.toBeInstanceOf(UsageError);
    await expect(answer).rejects.toMatchObject({ hint: expect.stringContaining('--yes') });
    expect(err()).toBe('');
  });
});
