// Installs and builds what is missing and runs the tests: units, scenarios and, where they are at hand, the shared vectors.
import { installMissing, run } from './install-missing.mjs';

installMissing();
run(process.execPath, ['scripts/build.mjs']);
const projects = ['unit', 'scenarios', 'vectors'].flatMap((name) => ['--project', name]);
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...projects, ...process.argv.slice(2)]);
