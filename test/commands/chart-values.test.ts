import { describe, expect, it } from 'vitest';
import { chartValueFlags, valuesFromFlags } from '../../src/commands/chart-values.ts';
import { flagValues } from '../../src/commands/flag-values.ts';
import { CommandError, UsageError } from '../../src/core/errors.ts';
import { fakeIo, type GivenFlags } from './run-command.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder({
  'a.yaml': 'x: from-a\nmap: { a: 1, both: a }\nlist: [1, 2]\n',
  'b.yaml': 'x: from-b\nmap: { b: 2, both: b }\nlist: [3]\n',
  'empty.yaml': '',
  'list.yaml': '[1]',
  'broken.yaml': 'a: [',
  'text.txt': 'line one\nline two\n',
});

const read = (given: GivenFlags, stdin = '') =>
  valuesFromFlags(
    flagValues(chartValueFlags, given),
    fakeIo({
      cwd: folder,
      stdin: (async function* () {
        yield Buffer.from(stdin);
      })(),
    }).io,
  );

describe('valuesFromFlags', () => {
  it('is empty without flags', async () => {
    expect(await read({})).toEqual({});
    expect(await read({ values: ['empty.yaml'] })).toEqual({});
  });

  it('merges maps and replaces lists, later files over earlier ones', async () => {
    expect(await read({ values: ['a.yaml', 'b.yaml'] })).toEqual({
      x: 'from-b',
      map: { a: 1, b: 2, both: 'b' },
      list: [3],
    });
  });

  // spec/helm.md 2.2: -f, --set-json, --set, --set-string, --set-file, each over those before.
  it('lets every kind of flag win over those before it', async () => {
    const steps: readonly (readonly [GivenFlags, unknown])[] = [
      [{ values: ['a.yaml'] }, 'from-a'],
      [{ 'set-json': ['x={"json":true}'] }, { json: true }],
      [{ set: ['x=7'] }, 7n],
      [{ 'set-string': ['x=8'] }, '8'],
      [{ 'set-file': ['x=text.txt'] }, 'line one\nline two\n'],
    ];
    let given: GivenFlags = {};
    for (const [more, expected] of steps) {
      given = { ...more, ...given };
      expect((await read(given)).x).toEqual(expected);
    }
  });

  it('reads standard input', async () => {
    expect(await read({ values: ['a.yaml', '-'] }, 'x: typed')).toMatchObject({ x: 'typed', list: [1, 2] });
  });

  it.each([
    [{ values: ['gone.yaml'] }, /gone\.yaml/],
    [{ values: ['list.yaml'] }, /list\.yaml/],
    [{ values: ['broken.yaml'] }, /broken\.yaml/],
    [{ 'set-file': ['a=gone.txt'] }, /gone\.txt/],
  ])('fails for %j', async (given, message) => {
    const failure = read(given);
    await expect(failure).rejects.toBeInstanceOf(CommandError);
    await expect(failure).rejects.toThrow(message);
  });

  it.each([['set'], ['set-json'], ['set-string'], ['set-file']])(
    'calls a --%s without value wrong usage',
    async (flag) => {
      const failure = read({ [flag]: ['a.b'] });
      await expect(failure).rejects.toBeInstanceOf(UsageError);
      await expect(failure).rejects.toThrow(`--${flag} a.b`);
    },
  );
});
