import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Check, loadCheck, sharedVectors } from './check.ts';
import { casesOf, type Outcome, type RunOptions, type Suite } from './suite.ts';
import { suites } from './suites/index.ts';

/** Runs vectors through the core in one process: `npm run vectors -- --suite translate --filter '^httproute-'`. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: sharedVectors },
      suite: { type: 'string', multiple: true },
      filter: { type: 'string', default: '' },
      names: { type: 'string' },
      group: { type: 'string' },
      section: { type: 'string', multiple: true },
      expect: { type: 'string', default: 'controller' },
      quiet: { type: 'boolean', default: false },
    },
  });
  const root = resolve(values.root);
  const check = await loadCheck(root);
  if (!check) {
    console.error(`no vectors at ${root}: nothing to run`);
    return 2;
  }
  const options: RunOptions = {
    sections: values.section ?? [],
    expect: values.expect === 'cli' ? 'cli' : 'controller',
  };
  const names = selectedNames(root, values.names, values.group);
  let passed = 0;
  let failed = 0;
  for (const name of values.suite ?? Object.keys(suites)) {
    const suite = suites[name];
    if (!suite) {
      console.error(`unknown suite ${name}; known: ${Object.keys(suites).join(', ')}`);
      return 2;
    }
    for (const vector of casesOf(suite, root, check)) {
      if (values.filter && !new RegExp(values.filter).test(vector)) continue;
      if (names && !names.has(vector)) continue;
      const outcome = await runCase(suite, join(root, suite.folder, vector), check, options);
      if (outcome.kind === 'skip') continue;
      if (outcome.kind === 'pass') passed++;
      else {
        failed++;
        if (!values.quiet) console.log(`FAIL ${name} ${vector}: ${describe(outcome)}`);
      }
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

/** Runs one case; an exception is a failure, since the core must not throw. */
export async function runCase(suite: Suite, dir: string, check: Check, options: RunOptions): Promise<Outcome> {
  try {
    return await suite.run(check.readCase(dir), check, options);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'fail', why: `exception: ${stack.split('\n').slice(0, 4).join(' | ')}` };
  }
}

/** One line about a failed case. */
export function describe(outcome: Outcome): string {
  if (outcome.kind !== 'difference') return 'why' in outcome ? outcome.why : outcome.kind;
  const { pointer, expected, actual } = outcome.difference;
  return `${pointer} expected ${show(expected)} actual ${show(actual)}`;
}

function show(value: unknown): string {
  if (value === undefined) return '(absent)';
  const text = JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}...` : text;
}

function selectedNames(root: string, file: string | undefined, group: string | undefined): Set<string> | undefined {
  if (file) return new Set(readFileSync(file, 'utf8').split(/\s+/).filter(Boolean));
  if (!group) return undefined;
  const groups = JSON.parse(readFileSync(join(root, 'groups.json'), 'utf8')) as Record<string, string[]>;
  return new Set(groups[group] ?? []);
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) process.exitCode = await main();
