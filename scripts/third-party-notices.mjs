// Names the packages whose code is in the bundle, with their licences.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages } from './bundled-packages.mjs';

/** Writes THIRD-PARTY-NOTICES. Throws for a package whose licence text cannot be given. */
export function writeNotices(root) {
  const notices = bundledPackages(root).map((folder) => notice(join(root, folder)));
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES'), `egctl contains code of these packages.\n\n${notices.join('\n')}`);
}

function notice(folder) {
  const { name, version, license, homepage, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((entry) => /^(?:licen[cs]e|copying|notice)(?:\.|$)/i.test(entry));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0) texts.push(textOf(license, name, author?.name ?? author));
  return `${'-'.repeat(80)}\n${name} ${version} (${license})${homepage ? `\n${homepage}` : ''}\n\n${texts.join('\n\n')}\n`;
}

/** The text of a licence that the package names without bringing it along. */
function textOf(license, name, author) {
  if (license !== 'MIT' || !author) throw new Error(`${name} (${license}) brings no licence text: add one here`);
  return `MIT License

Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
