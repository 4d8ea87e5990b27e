import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandPages } from './docs/command-pages.ts';
import { featurePages } from './docs/feature-pages.ts';
import { featuresPage } from './docs/features-page.ts';
import { findingsPages } from './docs/findings-pages.ts';

/** Every generated page by its path from the project's root. */
export function generatedPages(root: string): ReadonlyMap<string, string> {
  const pages = new Map([['docs/features.md', featuresPage(root)]]);
  for (const [file, text] of commandPages(root)) pages.set(`docs/commands/${file}`, text);
  for (const [file, text] of featurePages(root)) pages.set(`docs/features/${file}`, text);
  for (const [file, text] of findingsPages(root)) pages.set(`docs/findings/${file}`, text);
  return pages;
}

/** `npm run docs`: writes the generated pages and removes those of commands that are gone. */
function main(): void {
  const root = join(import.meta.dirname, '..');
  const pages = generatedPages(root);
  for (const folder of ['docs/commands', 'docs/features', 'docs/findings']) {
    mkdirSync(join(root, folder), { recursive: true });
    for (const file of readdirSync(join(root, folder))) {
      if (file.endsWith('.md') && !pages.has(`${folder}/${file}`)) rmSync(join(root, folder, file));
    }
  }
  for (const [file, text] of pages) writeFileSync(join(root, file), text);
}

if (process.argv[1] === import.meta.filename) main();
