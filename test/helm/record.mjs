// Asks a real helm (HELM, else the one that the cluster tests keep) for the expectations of the template cases and writes them.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCases } from './cases.mjs';
import { helmNotes } from './real-helm.mjs';

const expected = {};
for (const { name, template } of readCases())
  expected[name] = helmNotes(template, mkdtempSync(join(tmpdir(), 'case-')));
writeFileSync(
  join(import.meta.dirname, 'fixtures', 'cases', 'expected.json'),
  `${JSON.stringify(expected, null, 1)}\n`,
);
