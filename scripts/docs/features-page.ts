import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { features } from '../../src/translate/features/registry.ts';

/** docs/features.md: every feature with its API fields, its folder and its tests, in the order of the registry. */
export function featuresPage(root: string): string {
  const rows = features.map(({ name, summary, fields }) => {
    const list = fields.map(({ kind, path }) => `\`${kind} ${path}\``).join('<br>') || 'none of its own';
    return `| ${name} | ${summary} | ${list} | [src](../src/translate/features/${name}) | ${testsOf(root, name)} |`;
  });
  return `<!-- Made by npm run docs; do not edit. -->

# Features

One row for each folder of \`src/translate/features\`, in the order of its registry: features with an HTTP filter come first, in the
order in which Envoy runs the filters.

| Feature | What it does | API fields | Code | Tests |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function testsOf(root: string, name: string): string {
  const folder = join(root, 'test/translate/features', name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
  return files.map((file) => `[${file.replace('.test.ts', '')}](../test/translate/features/${name}/${file})`).join(' ');
}
