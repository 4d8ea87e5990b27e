import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../src', import.meta.url));

function lateImports(): readonly string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) => [
    ...readFileSync(join(root, name), 'utf8').matchAll(/= await import\('([^.'][^']*)'\)/g),
  ]);
  return [...new Set(found.map((match) => match[1] ?? ''))].filter((name) => !name.startsWith('node:'));
}

function isModule(name: string): boolean {
  const file = fileURLToPath(import.meta.resolve(name));
  if (/\.[mc]js$/.test(file)) return file.endsWith('.mjs');
  let folder = dirname(file);
  for (;;) {
    const found = readdirSync(folder).includes('package.json');
    if (found) return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type === 'module';
    folder = dirname(folder);
  }
}

// In the released bundle a CommonJS package has no named exports when it is imported late.
it('imports only ES modules late', () => {
  const names = lateImports();
  expect(names).toContain('@kubernetes/client-node/dist/config.js');
  expect(names.filter((name) => !isModule(name))).toEqual([]);
});
