import { parse } from 'yaml';
import { isObject, type JsonObject } from '../../../src/core/json.ts';
import { checkRules } from '../../../src/resources/rules/check-rules.ts';
import { stopsRules } from '../../../src/resources/schema/finding.ts';
import { processObject } from '../../../src/resources/schema/process-object.ts';
import { kindSchemas } from '../../../src/resources/schema/schema-table.ts';

/** The numbers, in order, of the rules that an object of the kind violates with this spec; a spec that breaks the schema is a mistake of the test. */
export function violatedRules(kind: string, spec: string, status = '{}'): readonly number[] {
  const schema = kindSchemas().find((entry) => entry.kind === kind && entry.storage);
  if (schema === undefined) throw new Error(`no schema of ${kind}`);
  const body: JsonObject = {
    metadata: { name: 'x' },
    spec: read(spec),
    ...(status !== '{}' && { status: read(status) }),
  };
  const object: JsonObject = { apiVersion: `${schema.group}/${schema.version}`, kind, ...body };
  const processed = processObject(schema, object, { defaults: true, unknownFields: 'report' });
  if (stopsRules(processed.findings)) throw new Error(JSON.stringify(processed.findings));
  return checkRules(schema, processed.object)
    .map(({ rule }) => rule ?? -1)
    .sort((a, b) => a - b);
}

function read(text: string): JsonObject {
  const value: unknown = parse(text);
  if (!isObject(value)) throw new Error(`${text} is no object`);
  return value;
}
