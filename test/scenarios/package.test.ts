import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks } from './documented-commands.ts';
import { type PackedProgram, packProgram } from './packed-program.ts';

const root = resolve(import.meta.dirname, '../..');
const egctl = 'node_modules/.bin/egctl';
const example = 'node_modules/egctl/examples/quickstart.yaml';

// What a stranger does: install the one tarball into an empty folder and use it.
describe('the published package', { timeout: 240_000 }, () => {
  let packed: PackedProgram;
  beforeAll(() => {
    packed = packProgram();
  }, 480_000);
  afterAll(() => packed?.remove());

  it('is at most 3 MB', () => {
    expect(statSync(packed.tarball).size).toBeLessThan(3_000_000);
  });

  it('brings no other package', () => {
    const installed = readdirSync(join(packed.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['egctl']);
  });

  it('translates', () => {
    expect(packed.run(egctl, ['x', 'translate', '-f', example, '-o', 'table'])).toContain(
      'default/web:3000 (90), default/web-next:3000 (10)',
    );
  });

  it('reads the dump that it translated', () => {
    writeFileSync(join(packed.folder, 'dump.json'), packed.run(egctl, ['x', 'translate', '-f', example, '-o', 'json']));
    expect(packed.run(egctl, ['config', 'route', '-f', 'dump.json'])).toContain('redirect /new');
  });

  it('analyses: scripts and patterns need the packages that are read on demand', () => {
    const faulty = join(packed.folder, 'faulty.yaml');
    writeFileSync(faulty, [luaPolicy, patternRoute].join('---\n'));
    const args = ['analyze', '-f', [example, faulty].join(','), '--use-cluster=false', '-o', 'json'];
    const { findings } = JSON.parse(packed.run(egctl, args, 1)) as { findings: { code: string }[] };
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['EG0032', 'EG0033']));
  });

  it('validates', () => {
    packed.run(egctl, ['x', 'validate', '-f', example]);
  });

  it('renders a chart', () => {
    const chart = join(root, 'test/helm/fixtures/gateway-like');
    expect(packed.run(egctl, ['manifest', 'generate', '--chart', chart])).toContain('kind: Deployment');
  });

  it('completes commands', () => {
    expect(packed.run(egctl, ['completion', 'bash'])).toContain('egctl');
  });

  it.each(['README.md', 'docs/library.md'])('is a typed library: the code of %s compiles and runs', (page) => {
    const blocks = codeBlocks(readFileSync(join(root, page), 'utf8')).map((block) => block.join('\n'));
    const code = blocks.filter((block) => block.includes("from 'egctl'"));
    expect(code).toHaveLength(1);
    writeFileSync(join(packed.folder, 'use.mts'), `const text = '';\n${code[0]}\nconsole.log(diagnostics.length);\n`);
    compile(packed, 'use.mts');
    expect(packed.run(process.execPath, ['use.mjs'])).toMatch(/^\d+$/m);
  });

  it('types the slices of the IR that features declare', () => {
    writeFileSync(
      join(packed.folder, 'slices.mts'),
      `import { translate, type TranslateOptions } from 'egctl';
const options: Partial<TranslateOptions> = { luaDisabled: true };
const { translation, diagnostics } = await translate('', options);
const [xds] = translation?.result.xdsIR.values() ?? [];
const retries: number | undefined = xds?.http?.[0]?.routes?.[0]?.traffic?.retry?.numRetries;
console.log(diagnostics.map(({ code }) => code).join(), retries);
`,
    );
    compile(packed, 'slices.mts');
    expect(packed.run(process.execPath, ['slices.mjs'])).toBe('source-empty undefined\n');
  });

  it('is a kubectl plugin as krew and Homebrew install it', () => {
    packed.run(process.execPath, [
      join(root, 'scripts/fill-packaging.mjs'),
      packed.tarball,
      'https://example.com/o/r',
      'filled',
    ]);
    const manifest = load(readFileSync(join(packed.folder, 'filled/krew.yaml'), 'utf8')) as {
      readonly spec: { readonly platforms: readonly { readonly bin: string; readonly uri: string }[] };
    };
    const [platform] = manifest.spec.platforms;
    expect(platform?.uri).toMatch(/^https:\/\/example\.com\/o\/r\/releases\/download\/v[\d.]+\/egctl-[\d.]+\.tgz$/);
    // krew unpacks, then links a file that carries the plugin's name to `bin`.
    mkdirSync(join(packed.folder, 'krew'));
    packed.run('tar', ['-xzf', packed.tarball, '-C', 'krew']);
    symlinkSync(join(packed.folder, 'krew', platform?.bin ?? ''), join(packed.folder, 'kubectl-eg'));
    expect(packed.run('./kubectl-eg', ['--version'])).toMatch(/^\d+\.\d+\.\d+/);
    expect(readFileSync(join(packed.folder, 'filled/homebrew.rb'), 'utf8')).not.toMatch(/[{]{2}/);
  });

  it('names the packages in its bundle, with their licences and as a bill of materials', () => {
    const notices = readFileSync(join(packed.folder, 'node_modules/egctl/THIRD-PARTY-NOTICES'), 'utf8');
    const named = [...notices.matchAll(/^-{80}\n(\S+) (\S+) \(/gm)].map(([, name, version]) => `${name}@${version}`);
    const bill = JSON.parse(packed.run(process.execPath, [join(root, 'scripts/sbom.mjs')])) as {
      readonly components: readonly { readonly 'bom-ref': string }[];
    };
    expect(bill.components.map((component) => component['bom-ref']).sort()).toEqual([...named].sort());
    expect(named.map((name) => name.replace(/@[^@]+$/, ''))).toContain('commander');
  });

  it('tells why each package that it asks for is there', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    const notices = readFileSync(join(packed.folder, 'node_modules/egctl/THIRD-PARTY-NOTICES'), 'utf8');
    const bundled = Object.keys(devDependencies).filter((name) => notices.includes(`\n${name} `));
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    expect(bundled.filter((name) => !page.includes(name))).toEqual([]);
  });
});

const luaPolicy = `apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyExtensionPolicy
metadata: { name: made, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }]
  lua: [{ type: Inline, inline: "if true" }]
`;

const patternRoute = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: made, namespace: default }
spec:
  parentRefs: [{ name: eg }]
  rules:
    - matches: [{ path: { type: RegularExpression, value: "/(?!admin).*" } }]
      backendRefs: [{ name: web, port: 3000 }]
`;

/** Compiles with the strictest settings, as a user's project does; the types of Node are the project's. */
function compile(packed: PackedProgram, file: string): void {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', '--types', 'node'];
  packed.run(process.execPath, [compiler, ...options, '--typeRoots', join(root, 'node_modules/@types'), file]);
}
