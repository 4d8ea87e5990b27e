// Makes the released program: one minified bundle, split so that a command loads only what it uses.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';

const root = join(import.meta.dirname, '..');

// A program that runs meanwhile finds the old bundle or the new one, never half of it.
const fresh = join(root, `dist-${process.pid}`);

const shared = {
  metafile: true,
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  outExtension: { '.js': '.cjs' },
  logLevel: 'warning',
};

// Packages that few inputs need stay out of the bundle's chunks; src/core/lazy-package.ts reads them on demand.
const lazy = await build({
  ...shared,
  entryPoints: ['fengari', 'jsonpath-plus', 'luaparse', 're2js'],
  outdir: join(fresh, 'lazy'),
  format: 'cjs',
});
// Commander reads child_process for subcommands that are programs of their own. egctl has none, and reading it takes 4 ms.
const lateChildProcess = {
  name: 'late-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'child_process', namespace: 'late' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: "module.exports = { get spawn() { return process.getBuiltinModule('node:child_process').spawn; } };",
    }));
  },
};
const { metafile } = await build({
  ...shared,
  plugins: [lateChildProcess],
  // Node's URL is that of the standard; whatwg-url brings punycode, which Node 22 and later warn of.
  alias: { 'whatwg-url': 'node:url' },
  entryPoints: ['src/egctl.ts', 'src/index.ts'],
  outdir: fresh,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  define: { lazyPackagesFolder: '"../lazy"' },
});
await toCommonJs(Object.keys(metafile.outputs).map((path) => join(root, path)));
await writeFile(join(fresh, 'index.js'), "export * from './index.cjs';\n");
// Which files went in: the notices of third parties are made from it.
await writeFile(
  join(fresh, 'inputs.json'),
  JSON.stringify([...Object.keys(metafile.inputs), ...Object.keys(lazy.metafile.inputs)]),
);
await replace();
await compileAhead();

/**
 * Node starts CommonJS a fifth faster than ES modules and lets src/startup/compile-cache.ts keep compiled code; esbuild splits
 * only ES modules. So each file is made an ES module first.
 */
async function toCommonJs(files) {
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const programId = createHash('sha256').update(sources.join('\0')).digest('hex').slice(0, 16);
  await Promise.all(
    files.map(async (file, i) => {
      const url = sources[i].includes('import.meta.url')
        ? 'const moduleUrl=require("node:url").pathToFileURL(__filename).href;\n'
        : '';
      const { code } = await transform(url + sources[i], {
        format: 'cjs',
        platform: 'node',
        target: 'node20',
        minify: true,
        sourcefile: basename(file),
        logOverride: { 'equals-negative-zero': 'silent' },
        logLevel: 'warning',
        // `import()` of a CommonJS file would start the loader of ES modules.
        supported: { 'dynamic-import': false },
        define: {
          'import.meta.dirname': '__dirname',
          'import.meta.url': 'moduleUrl',
          programId: JSON.stringify(programId),
        },
      });
      await writeFile(file, code);
    }),
  );
}

async function replace() {
  const dist = join(root, 'dist');
  await rename(dist, `${fresh}-old`).catch(() => {});
  await rename(fresh, dist);
  await rm(`${fresh}-old`, { recursive: true, force: true });
}

/** Runs the main job twice: the first run finds out what it needs, and what it keeps makes every later start faster. */
async function compileAhead() {
  const folder = join(root, 'dist/compiled');
  await mkdir(folder);
  const example = ['x', 'translate', '-f', join(root, 'examples/quickstart.yaml'), '-q'];
  for (const format of ['yaml', 'table'])
    spawnSync(process.execPath, [join(root, 'bin/egctl.js'), ...example, '-o', format], { stdio: 'ignore' });
  if ((await readdir(folder)).length === 0)
    console.warn('the build could not keep compiled code: starting will be slower');
}
