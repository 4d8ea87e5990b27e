import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPath } from '../../src/core/diagnostic.ts';
import { isObject, type JsonObject, jsonEqual } from '../../src/core/json.ts';
import { loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import { checkRules, checkTransition } from '../../src/resources/rules/check-rules.ts';
import { type Finding, stopsRules } from '../../src/resources/schema/finding.ts';
import { processObject } from '../../src/resources/schema/process-object.ts';
import { findKindSchema } from '../../src/resources/schema/schema-table.ts';

/** An entry of cases.json. */
interface ValidationCase {
  readonly file: string;
  readonly verdict: 'accept' | 'reject';
  readonly fields?: readonly { readonly path: string }[];
  readonly unknownFields?: readonly string[];
  readonly rules?: readonly number[];
  readonly old?: string;
}

/** What differs from the vectors, each as `kind/file: what`. */
export interface ValidationReport {
  readonly cases: number;
  readonly rejected: number;
  readonly defaulted: number;
  readonly wrongVerdicts: readonly string[];
  readonly wrongPaths: readonly string[];
  readonly wrongRules: readonly string[];
  readonly wrongDefaults: readonly string[];
}

/** Runs every case of a folder laid out like the shared `validation` vectors. */
export async function runValidation(root: string): Promise<ValidationReport> {
  const report = {
    cases: 0,
    rejected: 0,
    defaulted: 0,
    wrongVerdicts: [] as string[],
    wrongPaths: [] as string[],
    wrongRules: [] as string[],
    wrongDefaults: [] as string[],
  };
  for (const kind of readdirSync(root)) {
    const folder = join(root, kind);
    if (!existsSync(join(folder, 'cases.json'))) continue;
    const defaulted = existsSync(join(folder, 'defaulted.json'))
      ? readJson<Record<string, JsonObject>>(folder, 'defaulted.json')
      : {};
    for (const entry of readJson<readonly ValidationCase[]>(folder, 'cases.json')) {
      const name = `${kind}/${entry.file}`;
      report.cases++;
      const { findings, object } = await judge(folder, entry);
      if ((findings.length > 0 ? 'reject' : 'accept') !== entry.verdict) report.wrongVerdicts.push(name);
      if (entry.verdict === 'reject') {
        report.rejected++;
        const paths = new Set(findings.map(({ path }) => formatPath(path)));
        const expected = new Set([...(entry.fields ?? []).map(({ path }) => path), ...(entry.unknownFields ?? [])]);
        if (!sameSet(paths, expected)) report.wrongPaths.push(`${name}: ${[...paths].join(' ')}`);
        const rules = new Set(findings.flatMap(({ rule }) => (rule === undefined ? [] : [rule])));
        if (!sameSet(rules, new Set(entry.rules ?? []))) report.wrongRules.push(`${name}: ${[...rules].join(' ')}`);
      }
      const wanted = defaulted[entry.file];
      if (wanted === undefined) continue;
      report.defaulted++;
      const { apiVersion, kind: _kind, metadata, status, ...rest } = object;
      if (!jsonEqual(rest, wanted)) report.wrongDefaults.push(name);
    }
  }
  return report;
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

async function readObject(folder: string, file: string): Promise<JsonObject> {
  const text = readFileSync(join(folder, file), 'utf8');
  const loaded = await loadTexts([{ name: file, text }], { profile: profiles.raw });
  const object = loaded.documents[0]?.object;
  if (!isObject(object)) throw new Error(`${file} holds no object`);
  return object;
}

function readJson<T>(folder: string, file: string): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((entry) => b.has(entry));
}
