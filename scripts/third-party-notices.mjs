// Names the packages whose code is in the bundle, with their licences.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes THIRD-PARTY-NOTICES from the inputs that the bundler recorded in dist/inputs.json. */
export function writeNotices(root) {
  const inputs = JSON.parse(readFileSync(join(root, 'dist/inputs.json'), 'utf8'));
  const folders = new Set(inputs.map(packageFolder).filter(Boolean));
  const notices = [...folders].sort().map((folder) => notice(join(root, folder)));
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES'), `egctl contains code of these packages.\n\n${notices.join('\n')}`);
}

function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function notice(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return `${'-'.repeat(80)}\n${name} ${version} (${license})${homepage ? `\n${homepage}` : ''}\n\n${text}\n`;
}
