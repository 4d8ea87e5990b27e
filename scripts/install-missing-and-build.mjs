// Installs what is missing and builds the bundle: the first half of the quickstart, for images and workflows.
import { installMissing, run } from './install-missing.mjs';

installMissing();
run(process.execPath, ['scripts/build.mjs']);
