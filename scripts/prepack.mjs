// Makes what only the published package needs: the bundle, the type declarations and the notices of bundled packages.

import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './install-missing.mjs';
import { writeNotices } from './third-party-notices.mjs';

const root = join(import.meta.dirname, '..');

run(process.execPath, ['scripts/build.mjs']);
rmSync(join(root, 'dist/types'), { recursive: true, force: true });
run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json']);
// Features add their slices of the IR by declaration merging: whoever uses the types must see those files too.
const slices = readdirSync(join(root, 'dist/types/translate/features'), { recursive: true })
  .filter((file) => file.endsWith('ir.d.ts'))
  .map((file) => `import './translate/features/${file.replaceAll('\\', '/').replace(/\.d\.ts$/, '.ts')}';\n`);
appendFileSync(join(root, 'dist/types/index.d.ts'), slices.join(''));
writeNotices(root);
