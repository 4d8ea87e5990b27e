import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(import.meta.dirname, 'fixtures', 'cases');

/** The template cases: a name and a template each. */
export function readCases() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^=== /m).slice(1))
    .map((part) => {
      const end = part.indexOf('\n');
      return { name: part.slice(0, end), template: part.slice(end + 1).replace(/\n$/, '') };
    });
}

/** What Helm printed for each case: its text, or null where it failed. */
export function readExpected() {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
}

/** The files of a chart whose notes are the case, between brackets that keep outer white space. */
export function chartFiles(template) {
  return {
    'Chart.yaml': 'apiVersion: v2\nname: cases\nversion: 1.2.3+x\nappVersion: v9\nkeywords: [k, l]\n',
    'values.yaml': `${readFileSync(join(folder, 'values.yaml'), 'utf8')}gone: here\n`,
    'data/a.txt': 'line one\nline two\n',
    'data/b.txt': 'b',
    'templates/_helpers.tpl': readFileSync(join(folder, '_helpers.tpl'), 'utf8'),
    'templates/NOTES.txt': `[[${template}]]`,
  };
}

/** Writes a chart into a folder. */
export function writeChart(target, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), text);
  }
}
