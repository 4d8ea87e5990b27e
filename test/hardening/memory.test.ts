import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDump } from '../../bench/generate-dump.ts';
import { routesInput } from '../../bench/generate-input.ts';

const root = resolve(import.meta.dirname, '../..');
const translator = join(import.meta.dirname, 'translate-file.ts');
const summarizer = join(import.meta.dirname, 'summarize-file.ts');

// Node's heap limit is the ceiling: a run that needs more dies of it.
describe('memory', { timeout: 180_000 }, () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'egctl-memory-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (program: string, file: string, mebibytes: number): unknown => {
    const args = [`--max-old-space-size=${mebibytes}`, '--import', 'tsx', program, file];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      timeout: 170_000,
    });
    expect(status, stderr.slice(-2000)).toBe(0);
    return JSON.parse(stdout);
  };
  const translate = (file: string, mebibytes: number) =>
    run(translator, file, mebibytes) as { routes: number; diagnostics: string[]; mebibytes: number };

  it('of 10,000 routes stays below 1.2 GB', () => {
    const file = join(folder, 'routes.yaml');
    writeFileSync(file, routesInput(10_000));
    const { routes, mebibytes } = translate(file, 1000);
    expect(routes).toBe(20_000);
    expect(mebibytes).toBeLessThan(1200);
  });

  it('is enough for 50 MB of resources that nothing refers to', () => {
    const file = join(folder, 'large.yaml');
    const handle = openSync(file, 'w');
    const data = 'v'.repeat(10_000);
    for (let i = 0; i < 5000; i++) {
      writeSync(handle, `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${i}}\ndata:\n  key: ${data}\n---\n`);
    }
    closeSync(handle);
    expect(translate(file, 1000)).toMatchObject({ routes: 0, diagnostics: ['gateway-class-missing'] });
  });

  it('is enough to refuse 50 MB of one broken document', () => {
    const file = join(folder, 'broken.yaml');
    writeFileSync(file, `kind: HTTPRoute\nspec: "${'x'.repeat(50_000_000)}`);
    const { routes, diagnostics } = translate(file, 1000);
    expect(routes).toBe(0);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it('of a config dump of 100 MB stays below 1 GB', () => {
    const file = join(folder, 'dump.json');
    writeDump(file, 100_000_000);
    const { rows, mebibytes } = run(summarizer, file, 900) as { rows: number; mebibytes: number };
    expect(rows).toBeGreaterThan(10_000);
    expect(mebibytes).toBeLessThan(1000);
  });
});
