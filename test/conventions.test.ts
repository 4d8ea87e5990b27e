import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { features } from '../src/translate/features/registry.ts';

const root = resolve(import.meta.dirname, '..');
const files = listFiles(join(root, 'src')).map((file) => relative(root, file));
const sources = files.filter((file) => file.endsWith('.ts') && !file.includes('/generated/'));

/** What each folder of src may import: docs/architecture.md explains the directions. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  output: ['core'],
  startup: ['core'],
  resources: ['core'],
  translate: ['resources', 'core'],
  envoy: ['output', 'core'],
  kubernetes: ['output', 'core'],
  helm: ['kubernetes', 'resources', 'output', 'core'],
  run: ['translate', 'resources', 'envoy', 'output', 'core'],
  analyze: ['translate', 'resources', 'envoy', 'kubernetes', 'output', 'core'],
  commands: ['run', 'analyze', 'envoy', 'kubernetes', 'helm', 'translate', 'resources', 'output', 'core', 'version.ts'],
};

/** Whose code each folder of src/translate may use: stages that come before it, and what all share. Types are open to all. */
const allowedInTranslate: Readonly<Record<string, readonly string[]>> = {
  cel: [],
  ir: [],
  merge: [],
  // Readers of API values that several features share; a feature may not import another.
  fields: ['ir'],
  echo: ['gateway-api'],
  // A proxy's own bootstrap is judged when its EnvoyProxy is: infra/bootstrap knows how.
  'gateway-api': ['echo', 'features', 'fields', 'infra', 'ir', 'merge'],
  policies: ['echo', 'features', 'fields', 'gateway-api', 'ir', 'merge'],
  xds: ['features', 'fields', 'ir'],
  infra: ['ir', 'merge', 'xds'],
};

describe('import directions', () => {
  it('follow the flow of the data', () => {
    const wrong = sources.flatMap((file) => {
      const folder = folderOf(file);
      const may = allowed[folder];
      if (!may) return [];
      return importsOf(file)
        .filter((target) => folderOf(target) !== folder && !may.includes(folderOf(target)))
        .map((target) => `${file} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('let no feature import another, and no stage import a feature', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          const feature = featureOf(target);
          return feature !== undefined && feature !== featureOf(file) && !isRegistry(file) && !isTypeFile(target);
        })
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('go from later stages of the translation to earlier ones', () => {
    const wrong = sources.flatMap((file) => {
      const stage = stageOf(file);
      const may = allowedInTranslate[stage ?? ''];
      if (!may) return [];
      return importsOf(file, true)
        .filter((target) => {
          const other = stageOf(target);
          return other !== undefined && other !== stage && !may.includes(other);
        })
        .map((target) => `${file} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keep the registry out of the stages', () => {
    // The end points of the translation hand the features to the stages; they stand beside the stages, but for translateXds.
    const endPoints = /^src\/translate\/(?:[^/]+|xds\/translate-xds)\.ts$/;
    const wrong = sources.filter((file) => !endPoints.test(file) && importsOf(file, true).some(isRegistry));
    expect(wrong).toEqual([]);
  });

  it('make no cycle', () => {
    expect(findCycle()).toEqual([]);
  });
});

describe('files', () => {
  it('stay within 400 lines', () => {
    const tests = listFiles(join(root, 'test')).map((file) => relative(root, file));
    const code = [...sources, ...tests.filter((file) => file.endsWith('.ts') && !file.includes('/fixtures/'))];
    const long = code.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 401);
    expect(long).toEqual([]);
  });

  it('are named for a concept', () => {
    const drawers = sources.filter((file) => /(^|\/)(utils?|helpers?|misc|common)\.ts$/.test(file));
    expect(drawers).toEqual([]);
  });

  it('have no default export', () => {
    const wrong = sources.filter((file) => /^export default/m.test(readFileSync(join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});

/** Entry points, which the scenarios run as a user does, and a function that only has types check its argument. */
const withoutDecision = new Set(['src/egctl.ts', 'src/index.ts', 'src/analyze/check.ts']);

describe('tests', () => {
  it('of each file that decides something stand at its mirrored path', () => {
    const decides = /^(?:export )?(?:async )?function |^(?:export )?const \w+.*=>|^export class /m;
    const untested = sources.filter((file) => {
      if (file.endsWith('.d.ts') || withoutDecision.has(file)) return false;
      const code = withoutTypes(readFileSync(join(root, file), 'utf8'));
      return decides.test(code) && !existsSync(join(root, mirroredTest(file)));
    });
    expect(untested).toEqual([]);
  });

  it('stand where a file or a folder is that they test', () => {
    const tests = listFiles(join(root, 'test')).map((file) => relative(root, file));
    const kindsOfTests = /^test\/(?:cluster|hardening|properties|real-envoy|scenarios|setup|vectors)\//;
    const lost = tests.filter((file) => {
      if (!/^test\/.+\/.+\.test\.ts$/.test(file) || kindsOfTests.test(file)) return false;
      return !existsSync(join(root, 'src', dirname(file).slice('test/'.length)));
    });
    expect(lost).toEqual([]);
  });
});

describe('features', () => {
  const folder = join(root, 'src/translate/features');
  const folders = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());

  it('are registered, each under the name of its folder', () => {
    expect(features.map(({ name }) => name).sort()).toEqual([...folders].sort());
  });

  it.each(folders)('%s has tests', (name) => {
    const tests = join(root, 'test/translate/features', name);
    expect(existsSync(tests) && readdirSync(tests).some((file) => file.endsWith('.test.ts'))).toBe(true);
  });

  it.each(folders)('%s has the files of a feature, or says why not', (name) => {
    const text = readFileSync(join(folder, name, 'feature.ts'), 'utf8');
    const lacking = ['ir.ts', 'from-api.ts', 'to-xds.ts'].filter((file) => !existsSync(join(folder, name, file)));
    expect(lacking.filter((file) => !text.includes(`no ${file}`))).toEqual([]);
  });

  it('claim each API field once', () => {
    const claims = features.flatMap(({ name, fields }) => fields.map((f) => ({ name, field: `${f.kind} ${f.path}` })));
    const twice = claims.filter(({ field }, i) => claims.findIndex((c) => c.field === field) !== i);
    expect(twice).toEqual([]);
  });
});

function mirroredTest(file: string): string {
  return file.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
}

/** Code without comments and declarations of types, which hold arrows as well. */
function withoutTypes(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^(?:export )?interface [\s\S]*?^}/gm, '')
    .replace(/^(?:export )?type [\s\S]*?;$/gm, '');
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/** Relative imports of a source file as paths from the root; type-only imports count for directions, not for cycles. */
function importsOf(file: string, values = false): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g;
  return [...text.matchAll(pattern)]
    .filter((match) => !(values && (match[1] || match[3])))
    .map((match) => relative(root, join(dirname(join(root, file)), match[2] ?? match[3] ?? '')));
}

function folderOf(file: string): string {
  const [, folder = ''] = file.split('/');
  return folder;
}

/** The folder of src/translate that a file is in; undefined for files beside the folders and for those elsewhere. */
function stageOf(file: string): string | undefined {
  return /^src\/translate\/([^/]+)\//.exec(file)?.[1];
}

function featureOf(file: string): string | undefined {
  return /^src\/translate\/features\/([^/]+)\//.exec(file)?.[1];
}

function isRegistry(file: string): boolean {
  return file === 'src/translate/features/registry.ts';
}

/** The slice of the IR that a feature declares is open to all: it is types only. */
function isTypeFile(file: string): boolean {
  return basename(file) === 'ir.ts';
}

function findCycle(): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (state.get(file) === 'done') return [];
    if (state.get(file) === 'open') return [...trail.slice(trail.indexOf(file)), file];
    state.set(file, 'open');
    for (const target of importsOf(file, true)) {
      const cycle = visit(target, [...trail, file]);
      if (cycle.length) return cycle;
    }
    state.set(file, 'done');
    return [];
  };
  for (const file of sources) {
    const cycle = visit(file, []);
    if (cycle.length) return cycle;
  }
  return [];
}
