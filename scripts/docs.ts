import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandPages } from './docs/command-pages.ts';
import { featuresPage } from './docs/features-page.ts';

/** Every generated page by its path from the project's root. */
export function generatedPages(root: string): ReadonlyMap<string, string> {
  const pages = new Map([['docs/features.md', featuresPage(root)]]);
  for (const [file, text] of commandPages()) pages.set(`docs/commands/${file}`, text);
  return pages;
}

/** `npm run docs`: writes the generated pages and removes those of commands that are gone. */
function main(): void {
  const root = join(import.meta.dirname, '..');
  const pages = generatedPages(root);
  mkdirSync(join(root, 'docs/commands'), { recursive: true });
  for (const file of readdirSync(join(root, 'docs/commands'))) {
    if (!pages.has(`docs/commands/${file}`)) rmSync(join(root, 'docs/commands', file));
  }
  for (const [file, text] of pages) writeFileSync(join(root, file), text);
}

if (process.argv[1] === import.meta.filename) main();
