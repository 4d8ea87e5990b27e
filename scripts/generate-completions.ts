import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completionFiles } from './generate/completion-files.ts';

/** Writes the completion scripts of the package to completions/. Run by `tsx scripts/generate-completions.ts`. */
const folder = fileURLToPath(new URL('../completions', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const { name, text } of completionFiles()) {
  writeFileSync(join(folder, name), text);
  process.stdout.write(`${name}: ${text.length} characters\n`);
}
