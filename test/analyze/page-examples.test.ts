import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/analyze/registry.ts';
import { runAnalyze } from '../../src/commands/analyze/run-analyze.ts';
import { analyzeCommand } from '../../src/commands/analyze.ts';
import { flagValues } from '../../src/commands/flag-values.ts';
import { fakeIo } from '../commands/run-command.ts';
import { analyzeText } from './analyze-text.ts';

const folder = join(import.meta.dirname, '../../docs/findings/examples');

/** Findings that no file alone can give. */
const without: Readonly<Record<string, string>> = {
  EG0074: 'the versions of running proxies',
  EG0075: 'the status that a controller wrote',
  EG0083: 'a pod of a cluster',
  EG0084: 'the counters of a running proxy',
  EG0085: 'the counters of a running proxy',
  EG0086: 'the status that a controller wrote',
  EG0087: 'the definitions of a cluster',
  EG0088: 'the definitions of a cluster',
  EG0089: 'the definitions of a cluster',
  EG0092: 'a real Envoy; test/real-envoy/analyze-judge.test.ts has it',
};

/** What a fault brings along besides its own finding. */
const also: Readonly<Record<string, readonly string[]>> = {
  // The route that the listener was for is left outside.
  EG0066: ['EG0016'],
  // Without a reason the suppression does not count.
  EG0091: ['EG0007'],
};

/** What any object of the kind has, right or wrong. */
const ofTheKind: Readonly<Record<string, readonly string[]>> = { EG0073: ['EG0070'], EG0093: ['EG0070'] };

/** Excerpts whose fault a more particular check reports; the whole file has another one. */
const otherFault = new Set(['EG0001', 'EG0002', 'EG0003', 'EG0005', 'EG0010']);

const shown = checks.filter(({ code }) => !(code in without));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The codes found in a file; suppressions are the command's business, the rest is that of the analysis. */
async function codesIn(name: string): Promise<readonly string[]> {
  if (!/^EG009[01]/.test(name)) return (await analyzeText(read(name))).findings.map(({ code }) => code);
  const { io, out } = fakeIo({ cwd: folder });
  const given = { file: [name], output: ['json'], 'use-cluster': false };
  await runAnalyze({ args: [], flags: flagValues(analyzeCommand.flags ?? [], given), io });
  return (JSON.parse(out()) as { findings: { code: string }[] }).findings.map(({ code }) => code);
}

describe('examples of the pages of findings', () => {
  it('are there for each code, and for no other', () => {
    const names = readdirSync(folder).sort();
    expect(names).toEqual(shown.flatMap(({ code }) => [`${code}.fixed.yaml`, `${code}.yaml`]).sort());
  });

  it.each(shown.map(({ code }) => code))('%s: the bad file gives this finding and no other', async (code) => {
    const codes = await codesIn(`${code}.yaml`);
    expect([...new Set(codes)].sort()).toEqual([code, ...(also[code] ?? []), ...(ofTheKind[code] ?? [])].sort());
  });

  it.each(shown.map(({ code }) => code))('%s: the fixed file gives none', async (code) => {
    expect(await codesIn(`${code}.fixed.yaml`)).toEqual(ofTheKind[code] ?? []);
  });

  it.each(shown.filter(({ code }) => !otherFault.has(code)).map((check) => [check.code, check.docs.example] as const))(
    '%s: the excerpt is part of the bad file',
    (code, example) => {
      const whole = loadAll(read(`${code}.yaml`));
      for (const part of loadAll(example)) expect(whole.some((document) => contains(document, part))).toBe(true);
    },
  );

  it('need what is named otherwise', () => {
    for (const code of Object.keys(without)) {
      expect(checks.some((check) => check.code === code)).toBe(true);
      expect(existsSync(join(folder, `${code}.yaml`))).toBe(false);
    }
  });
});

/** True when a document has every member of an excerpt; `...` in a text stands for any, and lists have the excerpt's items in order. */
function contains(whole: unknown, part: unknown): boolean {
  if (typeof part === 'string' && part.includes('...')) {
    const pieces = part.split('...');
    return typeof whole === 'string' && whole.startsWith(pieces[0] ?? '') && whole.endsWith(pieces.at(-1) ?? '');
  }
  if (Array.isArray(part)) {
    let at = 0;
    const items = Array.isArray(whole) ? whole : [];
    return part.every((item) => {
      while (at < items.length && !contains(items[at], item)) at++;
      return at++ < items.length;
    });
  }
  if (typeof part === 'object' && part !== null) {
    if (typeof whole !== 'object' || whole === null) return false;
    return Object.entries(part).every(([key, value]) => contains((whole as Record<string, unknown>)[key], value));
  }
  return whole === part;
}
