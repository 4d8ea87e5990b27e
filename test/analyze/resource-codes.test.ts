import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resourceCodes } from '../../src/analyze/resource-codes.ts';

/** Codes that are put together from the name of a field. */
const made = new Set(['api-version-missing', 'kind-missing']);
/** Said when missing resources are added, which `egctl analyze` does not do. */
const ofAdding = 'gateway-class-missing';

const root = join(import.meta.dirname, '../../src/resources');
const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .map((name) => readFileSync(join(root, name), 'utf8'))
  .join('\n');

it('are codes that the resource checks have, each once', () => {
  const codes = resourceCodes.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !source.includes(`'${code}'`) && !made.has(code))).toEqual([]);
});

it('are all of them', () => {
  const used = [...source.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code]) => code);
  const known = new Set(resourceCodes.map(({ code }) => code));
  expect([...new Set(used)].filter((code) => code !== undefined && code !== ofAdding && !known.has(code))).toEqual([]);
});
