import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { validateCommand } from '../../../src/commands/experimental/validate.ts';
import { route, world } from '../../analyze/analyze-text.ts';
import { type GivenFlags, runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'egctl-validate-'));
writeFileSync(join(folder, 'good.yaml'), world + route.replace('name: shop, port', 'name: not-there, port'));
writeFileSync(join(folder, 'bad.yaml'), (world + route.trimStart()).replace('port: 8080 }]\n---', 'prt: 8080 }]\n---'));
writeFileSync(join(folder, 'empty.yaml'), '');

const run = (given: GivenFlags) => runCommand(validateCommand, [], given, { cwd: folder });

describe('x validate', () => {
  it.each(['pretty', 'json', 'yaml', 'github', 'sarif', 'junit'])('exits 0, 1 and 2 with -o %s', async (format) => {
    const output = [format];
    expect((await run({ file: ['good.yaml'], output })).exitCode).toBe(0);
    expect((await run({ file: ['bad.yaml'], output })).exitCode).toBe(1);
    expect((await run({ file: ['gone.yaml'], output })).exitCode).toBe(1);
    expect((await run({ output })).exitCode).toBe(2);
  });

  it('names line and field, and does not look at references', async () => {
    const { findings } = JSON.parse((await run({ file: ['bad.yaml'], output: ['json'] })).stdout);
    expect(findings).toMatchObject([{ code: 'field-unknown', path: 'spec.rules[0].backendRefs[0].prt', line: 25 }]);
  });

  it('prints and exits like the Go egctl with --compat', async () => {
    const good = await run({ file: ['good.yaml'], compat: 'egctl' });
    expect(good).toMatchObject({ stdout: '\u001b[32mOK\u001b[0m\n', exitCode: 0 });
    expect((await run({ file: ['empty.yaml'], compat: 'egctl' })).stdout).toBe(good.stdout);
    const bad = await run({ file: ['bad.yaml'], compat: 'egctl' });
    expect(bad.exitCode).toBe(0);
    const lines = bad.stdout.split('\n');
    expect(lines[0]).toBe('apiVersion: gateway.networking.k8s.io/v1');
    expect(lines[6]).toBe('...');
    expect(bad.stdout).toContain('\nspec.rules[0].backendRefs[0].prt: ');
    expect(bad.stdout.endsWith('\n\n')).toBe(true);
  });
});

const shared = fileURLToPath(new URL('../../../../shared/vectors/egctl', import.meta.url));
const vectors = existsSync(shared) ? readdirSync(shared).filter((name) => name.startsWith('validate--')) : [];

interface BadObject {
  readonly kind: string;
  readonly name: string;
  readonly problems: readonly { readonly path: string }[];
}

describe.skipIf(vectors.length === 0)('x validate on the shared vectors', () => {
  it.each(vectors)('%s: the same objects and paths', async (name) => {
    const { stdout } = await run({ file: [join(shared, name, 'input.yaml')], output: ['json'] });
    const { findings } = JSON.parse(stdout) as {
      findings: { severity: string; path: string; resource: { kind: string; name: string } }[];
    };
    const errors = findings.filter(({ severity }) => severity === 'error');
    const found = new Set(errors.map(({ resource, path }) => `${resource.kind} ${resource.name} ${path}`));
    const { invalid } = parse(readFileSync(join(shared, name, 'expected.yaml'), 'utf8')) as {
      invalid: readonly BadObject[];
    };
    const expected = invalid.flatMap((bad) => bad.problems.map(({ path }) => `${bad.kind} ${bad.name} ${path}`));
    expect([...found].sort()).toEqual([...new Set(expected)].sort());
  });
});
