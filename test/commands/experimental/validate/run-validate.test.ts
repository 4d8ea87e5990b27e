import { describe, expect, it } from 'vitest';
import { runValidate } from '../../../../src/commands/experimental/validate/run-validate.ts';
import { validateCommand } from '../../../../src/commands/experimental/validate.ts';
import { CommandError } from '../../../../src/core/errors.ts';
import { route, world } from '../../../analyze/analyze-text.ts';
import { type GivenFlags, invocationOf } from '../../run-command.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const cwd = temporaryFolder({
  'good.yaml': world,
  'bad.yaml': route.replace('port: 8080', 'prt: 8080'),
  'twice.yaml': world + route + route,
});

async function validate(given: GivenFlags) {
  const { invocation, out } = invocationOf(validateCommand, { output: ['json'], ...given }, { cwd });
  return { code: await runValidate(invocation), text: out(), json: () => JSON.parse(out()) };
}

describe('runValidate', () => {
  it('reports in the order of the files', async () => {
    const { code, json } = await validate({ file: ['bad.yaml', 'good.yaml'] });
    expect(code).toBe(1);
    expect(json().findings).toMatchObject([{ code: 'field-unknown', file: 'bad.yaml' }]);
    expect(json().summary).toMatchObject({ errors: 1 });
  });

  it('shows the lines around what is wrong', async () => {
    const { text } = await validate({ file: ['bad.yaml'], output: ['pretty'] });
    expect(text).toMatch(/^ +> 8 \| +- backendRefs: \[\{ name: shop, prt: 8080 \}\]$/m);
  });

  it('fails from the severity on that --fail-on names', async () => {
    expect((await validate({ file: ['twice.yaml'] })).code).toBe(0);
    expect((await validate({ file: ['twice.yaml'], 'fail-on': 'warning' })).code).toBe(1);
    expect((await validate({ file: ['bad.yaml'], 'fail-on': 'never' })).code).toBe(0);
  });

  it('notes a document that was checked no further, but not as the Go egctl', async () => {
    expect((await validate({ file: ['bad.yaml', 'good.yaml'] })).json().notes).toEqual([
      expect.stringContaining('HTTPRoute default/shop'),
    ]);
    expect((await validate({ file: ['bad.yaml'], output: ['pretty'] })).text).toMatch(/^note: bad\.yaml:2:1: /m);
    expect((await validate({ file: ['bad.yaml'], compat: 'egctl' })).text).not.toContain('note');
    expect((await validate({ file: ['good.yaml'] })).json().notes).toEqual([]);
  });

  it('always exits 0 with --compat egctl', async () => {
    const { code, text } = await validate({ file: ['bad.yaml'], compat: 'egctl' });
    expect(code).toBe(0);
    expect(text).toContain('spec.rules[0].backendRefs[0].prt: ');
  });

  it('fails for files that cannot be read, in both ways', async () => {
    for (const compat of [undefined, 'egctl']) {
      const failure = validate({ file: ['gone.yaml'], compat });
      await expect(failure).rejects.toBeInstanceOf(CommandError);
      await expect(failure).rejects.toMatchObject({ diagnostics: [{ code: 'source-not-found' }] });
    }
  });
});
