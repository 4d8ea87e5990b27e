// From a fresh clone to a first result: installs and builds what is missing, then translates the bundled example.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing, run } from './install-missing.mjs';

const root = join(import.meta.dirname, '..');
const example = 'examples/quickstart.yaml';

installMissing();
if (isStale()) run(process.execPath, ['scripts/build.mjs']);

console.log(`What Envoy gets from ${example}:\n`);
run(process.execPath, ['bin/egctl.js', 'x', 'translate', '-f', example, '-o', 'table']);
console.log(`
The same as Envoy reads it:      bin/egctl.js x translate -f ${example} --to xds
The status of every resource:    bin/egctl.js x translate -f ${example} --to gateway-api
All options:                     bin/egctl.js x translate --help`);

/** True when a source file is newer than the bundle. */
function isStale() {
  const bundle = join(root, 'dist', 'egctl.cjs');
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return files.some((e) => statSync(join(e.parentPath ?? e.path, e.name)).mtimeMs > built);
}
