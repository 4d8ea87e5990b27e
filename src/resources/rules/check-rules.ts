import type { JsonObject } from '../../core/json.ts';
import type { Finding } from '../schema/finding.ts';
import type { KindSchema } from '../schema/schema-table.ts';

/** Evaluates the cross-field rules of a kind. */
export function checkRules(_schema: KindSchema, _object: JsonObject): readonly Finding[] {
  return [];
}
