// Which packages have code in the bundle: notices and the bill of materials name these and no others.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of the bundled packages from the project's root (`node_modules/ws`), as the bundler recorded them in dist/inputs.json. */
export function bundledPackages(root) {
  const inputs = JSON.parse(readFileSync(join(root, 'dist/inputs.json'), 'utf8'));
  return [...new Set(inputs.map(packageFolder).filter(Boolean))].sort();
}

function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}
