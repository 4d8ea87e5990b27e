import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.ts';
import { checks } from '../../src/analyze/registry.ts';
import { isObject } from '../../src/core/json.ts';
import { loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import { type Check, loadCheck, sharedVectors } from '../vectors/check.ts';
import { vectorOptions } from '../vectors/translate-options.ts';

const check = existsSync(sharedVectors) ? await loadCheck(sharedVectors) : undefined;

/** Public cases with good statuses that have something wrong all the same, with the codes and what is wrong. */
const known = JSON.parse(readFileSync(join(import.meta.dirname, 'known-alarms.json'), 'utf8')) as Readonly<
  Record<string, { readonly codes: readonly string[]; readonly why: string }>
>;

describe.skipIf(!check)('inputs whose statuses are all good', () => {
  it('give neither errors nor warnings, but for those that are listed', { timeout: 180_000 }, async () => {
    if (!check) return;
    const alarms: Record<string, readonly string[]> = {};
    let judged = 0;
    for (const name of check.listCases(sharedVectors, 'translate')) {
      const codes = await alarmsOf(check, name);
      if (codes) judged++;
      if (codes?.length) alarms[name] = codes;
    }
    expect(judged).toBeGreaterThan(200);
    expect(alarms).toEqual(Object.fromEntries(Object.entries(known).map(([name, { codes }]) => [name, codes])));
  });
});

/** Codes of the findings that are at least warnings; undefined for cases that are refused or have a bad status. */
async function alarmsOf(vectors: Check, name: string): Promise<readonly string[] | undefined> {
  const vector = vectors.readCase(join(sharedVectors, 'translate', name));
  if (saysBad((vector.expected as { readonly gatewayAPI?: unknown }).gatewayAPI)) return undefined;
  const text = readFileSync(vector.input, 'utf8');
  const loaded = await loadTexts([{ name: 'input.yaml', text }], { profile: profiles.controller });
  if (loaded.diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  // Kinds of extensions come from the input's own configuration.
  const {
    now,
    wasmCache: _,
    extensionKinds: _kinds,
    extensionPolicyKinds: _policies,
    ...translate
  } = vectorOptions(vector.options);
  const { findings } = await analyze(loaded, {
    checks,
    now,
    translate: { ...translate, ...classOf(loaded.set.gatewayClass) },
  });
  const wrong = findings.filter(({ code, severity }) => code.startsWith('EG') && severity !== 'info');
  return [...new Set(wrong.map(({ code }) => code))].sort();
}

function classOf(gatewayClass: { readonly metadata?: { readonly name?: string } } | undefined) {
  return gatewayClass?.metadata?.name === undefined ? {} : { gatewayClassName: gatewayClass.metadata.name };
}

const goodWhenFalse = ['Conflicted', 'Overridden'];
const badWhenTrue = ['Conflicted', 'PartiallyInvalid', 'Overridden', 'OverlappingTLSConfig', 'Warning', 'Aggregated'];

function saysBad(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysBad);
  if (!isObject(value)) return false;
  const { type, status } = value;
  if (typeof type === 'string' && typeof status === 'string' && 'reason' in value) {
    return status === 'False' ? !goodWhenFalse.includes(type) : status === 'True' && badWhenTrue.includes(type);
  }
  return Object.values(value).some(saysBad);
}
