import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatPath } from '../../../src/core/diagnostic.ts';
import { isObject, type JsonObject } from '../../../src/core/json.ts';
import { loadTexts } from '../../../src/resources/load/load.ts';
import { profiles } from '../../../src/resources/load/profiles.ts';
import { checkRules, checkTransition } from '../../../src/resources/rules/check-rules.ts';
import { type Finding, stopsRules } from '../../../src/resources/schema/finding.ts';
import { processObject } from '../../../src/resources/schema/process-object.ts';
import { findKindSchema } from '../../../src/resources/schema/schema-table.ts';
import type { Check } from '../check.ts';
import { compareSections, type Outcome, type Suite } from '../suite.ts';

/** An entry of a kind's cases.json. */
interface ValidationCase {
  readonly file: string;
  readonly verdict: 'accept' | 'reject';
  readonly operation?: string;
  readonly fields?: readonly { readonly path: string }[];
  readonly unknownFields?: readonly string[];
  readonly rules?: readonly number[];
  /** How many findings the reference has; 0 for a rejected object that it cannot read at all, so that it names no field. */
  readonly errors?: number;
  /** The stored object that an update changes. */
  readonly old?: string;
}

/** The cases of one kind by file, and what its accepted objects look like with defaults. */
interface KindCases {
  readonly cases: ReadonlyMap<string, ValidationCase>;
  readonly defaulted: Readonly<Record<string, JsonObject>>;
}

const kinds = new Map<string, KindCases>();

/** validation/: verdict, paths of the findings, broken rules and defaults of custom resources. */
export const validationSuite: Suite = {
  folder: 'validation',
  cases: (root) =>
    (existsSync(root) ? readdirSync(root).sort() : [])
      .filter((kind) => existsSync(join(root, kind, 'cases.json')))
      .flatMap((kind) => [...kindCases(join(root, kind)).cases.keys()].map((file) => `${kind}/${file}`)),
  run: async ({ dir }, check) => {
    const folder = dirname(dir);
    const { cases, defaulted } = kindCases(folder);
    const entry = cases.get(basename(dir));
    if (!entry) return { kind: 'fail', why: 'cases.json does not have the case' };
    const { findings, object } = await judge(folder, entry);
    return compareFindings(findings, entry) ?? compareDefaults(object, defaulted[entry.file], check);
  },
};

function kindCases(folder: string): KindCases {
  const known = kinds.get(folder);
  if (known) return known;
  const json = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
  const cases = new Map(json<readonly ValidationCase[]>('cases.json').map((entry) => [entry.file, entry]));
  const defaulted = existsSync(join(folder, 'defaulted.json')) ? json<KindCases['defaulted']>('defaulted.json') : {};
  const read = { cases, defaulted };
  kinds.set(folder, read);
  return read;
}

async function judge(
  folder: string,
  { file, old }: ValidationCase,
): Promise<{ findings: readonly Finding[]; object: JsonObject }> {
  const object = await readObject(folder, file);
  const schema = findKindSchema(String(object.apiVersion), String(object.kind));
  if (schema === undefined) return { object, findings: [{ type: 'Invalid', path: [], message: 'no such version' }] };
  const processed = processObject(schema, object, { defaults: true, unknownFields: 'report' });
  const unknown = processed.findings.filter(({ type }) => type === 'UnknownField');
  if (unknown.length > 0) return { object, findings: unknown };
  const rules = stopsRules(processed.findings) ? [] : checkRules(schema, processed.object);
  const before = old === undefined ? undefined : await readObject(folder, old);
  const transitions = before === undefined ? [] : checkTransition(schema, before, processed.object);
  return { object: processed.object, findings: [...processed.findings, ...rules, ...transitions] };
}

function compareFindings(findings: readonly Finding[], entry: ValidationCase): Outcome | undefined {
  const paths = findings.map(({ path }) => formatPath(path));
  const verdict = findings.length > 0 ? 'reject' : 'accept';
  if (verdict !== entry.verdict)
    return { kind: 'fail', why: `verdict ${verdict}, expected ${entry.verdict} ${paths.join(' ')}` };
  if (verdict === 'accept') return undefined;
  if (entry.errors === 0) return { kind: 'pass' };
  const rules = findings.flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  const wanted = [...(entry.fields ?? []).map(({ path }) => path), ...(entry.unknownFields ?? [])];
  // A server names no field where no alternative fits, and for an update of the status that shows as `status` itself.
  const unnamed = entry.operation === 'updateStatus' && wanted.includes('status');
  const reported = unnamed ? paths.map((path) => (wanted.includes(path) ? path : 'status')) : paths;
  return (
    setDifference('paths', wanted, reported) ?? setDifference('rules', entry.rules ?? [], rules) ?? { kind: 'pass' }
  );
}

function setDifference<T>(what: string, expected: readonly T[], actual: readonly T[]): Outcome | undefined {
  const [a, b] = [new Set(expected), new Set(actual)];
  if (a.size === b.size && [...a].every((entry) => b.has(entry))) return undefined;
  return { kind: 'fail', why: `${what} ${[...b].join(' ')}, expected ${[...a].join(' ')}` };
}

function compareDefaults(object: JsonObject, wanted: JsonObject | undefined, check: Check): Outcome {
  if (wanted === undefined) return { kind: 'pass' };
  const { apiVersion, kind, metadata, status, ...rest } = object;
  return compareSections(check, { value: wanted }, { value: rest }, []);
}

async function readObject(folder: string, file: string): Promise<JsonObject> {
  const text = readFileSync(join(folder, file), 'utf8');
  const loaded = await loadTexts([{ name: file, text }], { profile: profiles.raw });
  const object = loaded.documents[0]?.object;
  if (!isObject(object)) throw new Error(`${file} holds no object`);
  return object;
}
