import { describe, expect, it } from 'vitest';
import { judgeTranslation } from '../../../src/analyze/envoy-judge/judge-translation.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import { CommandError } from '../../../src/core/errors.ts';
import { analyzeText, route, world } from '../analyze-text.ts';
import { envoyRefusing, fakeEnvoy } from '../fake-envoy.ts';

async function judge(command: string | undefined, text = world + route) {
  const { input } = await analyzeText(text);
  const { findings, notes } = await judgeTranslation(input, { ...(command !== undefined && { command }), env: {} });
  const shown = findings.map(
    ({ code, resource, path = [], message }) =>
      `${code} ${resource?.kind} ${resource?.name} ${formatPath(path)} ${message.split(': ').at(-1)}`,
  );
  return { shown, notes };
}

describe('judgeTranslation', () => {
  it('says nothing where Envoy takes the configuration', async () => {
    expect(await judge(fakeEnvoy('exit 0'))).toEqual({ shown: [], notes: [] });
  });

  it('maps what Envoy refuses back to a resource', async () => {
    const routes = envoyRefusing('/match/0/', 'odd route');
    expect((await judge(routes)).shown).toEqual(['EG0092 HTTPRoute shop spec.rules[0].matches[0] odd route']);
    const listener = envoyRefusing('"portValue":10080', 'odd port');
    expect((await judge(listener)).shown).toEqual(['EG0092 Gateway eg spec.listeners[0] odd port']);
  });

  it('takes a command with arguments', async () => {
    expect((await judge(`${fakeEnvoy('[ "$1" = --mode ] && exit 1; exit 0')} run`)).shown).toEqual([]);
  });

  it('makes a note of files that this machine lacks', async () => {
    const { shown, notes } = await judge(envoyRefusing('/match/0/', 'Invalid path: /etc/geo.mmdb'));
    expect(shown).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('default/eg')]);
  });

  it('makes a note where there is no Envoy', async () => {
    const { shown, notes } = await judge(undefined);
    expect(shown).toEqual([]);
    expect(notes).toHaveLength(1);
  });

  it('is an error of the command where Envoy cannot be run', async () => {
    await expect(judge('/no/such/envoy')).rejects.toThrow(CommandError);
  });
});
