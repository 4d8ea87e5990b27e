// The control plane of the cluster tests, from a shell:
//   node test/cluster/setup.mjs --build-only   builds the binaries (CI starts this in the background)
//   node test/cluster/setup.mjs                starts a control plane, prints its KUBECONFIG, stops on Ctrl-C
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBinaries } from './control-plane/binaries.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const binaries = await buildBinaries((line) => console.error(line));
if (binaries.missing.length > 0) {
  console.error(`Still missing: ${binaries.missing.join(', ')}`);
  process.exit(1);
}
if (!process.argv.includes('--build-only')) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(here, 'control-plane', 'serve.ts')], {
    stdio: 'inherit',
  });
  // The child gets Ctrl-C from the terminal too; this process only waits for its clean-up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('close', (code) => process.exit(code ?? 0));
}
