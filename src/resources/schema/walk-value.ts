import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { checkCombinators } from './check-combinators.ts';
import { checkEnum, checkNumber, checkText } from './check-scalar.ts';
import type { SchemaNode } from './schema-table.ts';
import { describeType, quoteHint, report, type Walk } from './walk.ts';
import { walkList } from './walk-list.ts';
import { walkObject } from './walk-object.ts';

/**
 * Checks a value against a node, prunes and defaults it, all in one pass. Returns the same value when nothing changed and a
 * copy otherwise: the input is never modified.
 */
export function walkValue(walk: Walk, node: SchemaNode, value: JsonValue): JsonValue {
  if (!hasType(node, value)) {
    if (node.type === 'array' && isObject(value) && reportMissingDash(walk, value)) return value;
    report(walk, 'TypeInvalid', `must be ${typeName(node)}, not ${describeType(value)}`, typeHint(node, value));
    return value;
  }
  let result = value;
  if (isObject(value)) result = walkObject(walk, node, value, walkValue);
  else if (Array.isArray(value)) result = walkList(walk, node, value, walkValue);
  else if (typeof value === 'string') checkText(walk, node, value);
  else if (typeof value === 'number') checkNumber(walk, node, value);
  if (node.enum !== undefined) checkEnum(walk, node.enum, result);
  checkCombinators(walk, node, result, walkValue);
  return result;
}

/**
 * An object in the place of a list: what stands first in it is reported as an unknown field, since lists have no fields. False
 * for an empty object.
 */
function reportMissingDash(walk: Walk, value: JsonObject): boolean {
  const first = Object.keys(value)[0];
  if (first === undefined || walk.unknownFields !== 'report') return false;
  report(walk, 'UnknownField', 'stands directly in a list', 'Start each entry of the list with a dash.', first);
  return true;
}

function hasType(node: SchemaNode, value: JsonValue): boolean {
  if (node.intOrString) return typeof value === 'string' || Number.isInteger(value);
  switch (node.type) {
    case undefined:
      return true;
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === node.type;
  }
}

function typeName(node: SchemaNode): string {
  if (node.intOrString) return 'a whole number or a text';
  switch (node.type) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'integer':
      return 'a whole number';
    case 'string':
      return 'a text';
    default:
      return `a ${node.type}`;
  }
}

function typeHint(node: SchemaNode, value: JsonValue): string | undefined {
  if (node.type === 'string') return quoteHint(value);
  if (node.type === 'integer' || node.type === 'number') {
    return typeof value === 'string' && /^-?\d+$/.test(value) ? 'Write it without quotes.' : undefined;
  }
  if (node.type === 'boolean')
    return typeof value === 'string' && /^(true|false)$/i.test(value) ? 'Write it without quotes.' : undefined;
  if (node.type === 'array' && value !== null) return 'Start each entry with a dash.';
  if (node.type === 'object' && Array.isArray(value))
    return 'Remove the dash: this field holds one object, not a list.';
  return undefined;
}
