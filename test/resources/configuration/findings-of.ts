import { parse } from 'yaml';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { type FieldReader, readFields } from '../../../src/resources/configuration/field-reader.ts';
import type { Finding } from '../../../src/resources/schema/finding.ts';

/** What a check says about a document in YAML: type and path of each finding. */
export function findingsOf(check: (root: FieldReader) => void, text: string): readonly string[] {
  const findings: Finding[] = [];
  check(readFields(parse(text) as JsonObject, findings));
  return findings.map(({ type, path }) => `${type} ${formatPath(path)}`.trim());
}
