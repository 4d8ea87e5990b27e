import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOutputs, writeOutputs } from '../../../src/commands/analyze/outputs.ts';
import { CommandError, UsageError } from '../../../src/core/errors.ts';
import { sampleContext, sampleReport } from '../../analyze/sample-report.ts';
import { fakeIo } from '../run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

describe('parseOutputs', () => {
  it.each([
    [['json'], [{ format: 'json' }]],
    [
      ['sarif=a=b.sarif', 'pretty'],
      [{ format: 'sarif', file: 'a=b.sarif' }, { format: 'pretty' }],
    ],
    [[], []],
  ])('reads %j', (values, expected) => {
    expect(parseOutputs(values)).toEqual(expected);
  });

  it.each([[['xml']], [['']], [['JSON']], [['json=']], [['json', 'pretty']], [['json', 'json']]])(
    'refuses %j',
    (values) => {
      expect(() => parseOutputs(values)).toThrow(UsageError);
    },
  );

  it('suggests a format', () => {
    expect(() => parseOutputs(['jsn'])).toThrow(expect.objectContaining({ hint: expect.stringContaining('json') }));
  });
});

describe('writeOutputs', () => {
  const colourful = fakeIo({ cwd: folder });
  const io = { ...colourful.io, stdout: { ...colourful.io.stdout, colour: true } };

  it('writes files without colours, relative to the working folder, and standard output with them', async () => {
    await writeOutputs([{ format: 'pretty', file: 'out.txt' }, { format: 'pretty' }], sampleReport, sampleContext, io);
    const file = readFileSync(join(folder, 'out.txt'), 'utf8');
    expect(file).not.toContain('\u001b[');
    expect(colourful.out()).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
    expect(colourful.out().replace(/\u001b\[\d+m/g, '')).toBe(file);
  });

  it('names the file that cannot be written, and why', async () => {
    const failure = writeOutputs([{ format: 'json', file: 'no/such/out.json' }], sampleReport, sampleContext, io);
    await expect(failure).rejects.toBeInstanceOf(CommandError);
    await expect(failure).rejects.toThrow(/no\/such\/out\.json.*ENOENT/);
  });
});
