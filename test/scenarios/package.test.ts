import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

// What a stranger does: install the one tarball into an empty folder and use it.
describe('the published package', () => {
  let folder: string;
  let tarball: string;
  const run = (program: string, args: readonly string[], cwd = folder) => {
    const result = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 120_000 });
    expect(result.status, `${program} ${args.join(' ')}\n${result.stdout}\n${result.stderr}`).toBe(0);
    return result.stdout;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'egctl-package-'));
    run('npm', ['pack', '--silent', '--pack-destination', folder], root);
    tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
    writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}');
    run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball]);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is at most 3 MB', () => {
    expect(statSync(tarball).size).toBeLessThan(3_000_000);
  });

  it('brings no other package', () => {
    const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['egctl']);
  });

  it('translates', () => {
    const example = 'node_modules/egctl/examples/quickstart.yaml';
    const table = run('node_modules/.bin/egctl', ['x', 'translate', '-f', example, '-o', 'table']);
    expect(table).toContain('default/web:3000 (90), default/web-next:3000 (10)');
  });

  it('is a typed library', () => {
    writeFileSync(
      join(folder, 'use.mts'),
      `import { translateManifests } from 'egctl';
const { translation, diagnostics } = await translateManifests({ 'a.yaml': '' });
const [xds] = translation?.result.xdsIR.values() ?? [];
const retries: number | undefined = xds?.http?.[0]?.routes?.[0]?.traffic?.retry?.numRetries;
console.log(diagnostics.length, retries);
`,
    );
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', '--types', 'node'];
    run(process.execPath, [compiler, ...options, '--typeRoots', join(root, 'node_modules/@types'), 'use.mts']);
    expect(run(process.execPath, ['use.mjs'])).toBe('1 undefined\n');
  });

  it('names the packages in its bundle', () => {
    expect(readdirSync(join(folder, 'node_modules/egctl'))).toContain('THIRD-PARTY-NOTICES');
  });
});
