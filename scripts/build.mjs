// Makes the released program: one minified bundle, split so that a command loads only what it uses.
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

// A program that runs meanwhile finds the old bundle or the new one, never half of it.
const fresh = `dist-${process.pid}`;

// Packages that few inputs need stay out of the bundle's chunks; src/core/lazy-package.ts reads them on demand.
const lazy = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: ['fengari', 'jsonpath-plus', 'luaparse', 're2js'],
  outdir: `${fresh}/lazy`,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
const { metafile } = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: ['src/egctl.ts', 'src/index.ts'],
  outdir: fresh,
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
  define: { lazyPackagesFolder: '"../lazy"' },
  // CommonJS packages in an ES module bundle still call require for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
// Which files went in: the notices of third parties are made from it.
await writeFile(
  join(root, fresh, 'inputs.json'),
  JSON.stringify([...Object.keys(metafile.inputs), ...Object.keys(lazy.metafile.inputs)]),
);
const old = `${fresh}-old`;
await rename(join(root, 'dist'), join(root, old)).catch(() => {});
await rename(join(root, fresh), join(root, 'dist'));
await rm(join(root, old), { recursive: true, force: true });
