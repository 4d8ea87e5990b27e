// Fills in the packaging templates for a release: node scripts/fill-packaging.mjs TARBALL REPOSITORY_URL FOLDER
// REPOSITORY_URL is https://github.com/OWNER/NAME; the results go to FOLDER.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const templates = ['krew.yaml', 'homebrew.rb'];

const [tarball, repository, folder] = process.argv.slice(2);
if (!tarball || !repository || !folder) {
  console.error('usage: node scripts/fill-packaging.mjs TARBALL REPOSITORY_URL FOLDER');
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const facts = {
  VERSION: version,
  SHA256: createHash('sha256').update(readFileSync(tarball)).digest('hex'),
  REPOSITORY_URL: repository,
  RELEASE_URL: `${repository}/releases/download/v${version}`,
};
mkdirSync(folder, { recursive: true });
for (const name of templates) writeFileSync(join(folder, name), filledIn(name));

/** A template without its first line, which only tells that it is one. */
function filledIn(name) {
  const [, ...lines] = readFileSync(join(root, 'packaging', name), 'utf8').split('\n');
  return lines.join('\n').replace(/\{\{([A-Z0-9_]+)\}\}/g, (whole, fact) => {
    if (!(fact in facts)) throw new Error(`packaging/${name}: nothing is known for ${whole}`);
    return facts[fact];
  });
}
