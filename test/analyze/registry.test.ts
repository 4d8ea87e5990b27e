import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checks } from '../../src/analyze/registry.ts';

it('has every check of the folder, in the order of the codes, each under the name of its file', () => {
  const files = readdirSync(join(import.meta.dirname, '../../src/analyze/checks')).sort();
  expect(checks.map(({ code, name }) => `${code.toLowerCase()}-${name}.ts`)).toEqual(files);
});

it('has codes and names of one form, none of them twice', () => {
  for (const { code, name } of checks) {
    expect(code).toMatch(/^EG\d{4}$/);
    expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  }
  for (const field of ['code', 'name'] as const)
    expect(new Set(checks.map((one) => one[field])).size).toBe(checks.length);
});
