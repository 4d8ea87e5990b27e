import { type FieldPath, formatPath } from '../core/diagnostic.ts';
import { asJson, isObject, type JsonValue } from '../core/json.ts';
import { refOf } from '../core/resource-ref.ts';
import type { CheckFinding } from './check.ts';
import type { PlacedCondition } from './index/statuses.ts';
import { textsIn, valueAt } from './index/values-in.ts';

/**
 * A condition as findings. Messages of conditions name the fields that they are about (`spec.rules[0].filters[1]: ...`): each such part is
 * a finding of its own; without one the path is that of the status.
 */
export function findingsFromCondition({ object, path, condition }: PlacedCondition): readonly CheckFinding[] {
  const parts = condition.message.split(/(?:^|\s)(?=spec[.[]\S*: )/).filter((part) => part !== '');
  return parts.map((part) => ({
    resource: refOf(object),
    path: quotedField(part, asJson(object), namedField(part, asJson(object)) ?? path),
    message: `${part.replace(/^spec[.[]\S*: /, '').replace(/\.$/, '')} (${condition.reason})`,
  }));
}

function namedField(message: string, object: JsonValue): FieldPath | undefined {
  for (const [text] of message.matchAll(/\bspec(?:\.[A-Za-z_$][\w$-]*|\[\d+\]|\["[^"]*"\])+/g)) {
    const path = parsePath(text);
    if (has(object, path)) return path;
  }
  return undefined;
}

/** The field inside the one that is named whose value the message quotes, when there is just one. */
function quotedField(message: string, object: JsonValue, path: FieldPath): FieldPath {
  if (path.length === 0) return path;
  const texts = [...textsIn(valueAt(object, path), path)];
  for (const [, quoted] of message.matchAll(/"([^"]+)"/g)) {
    const [first, ...others] = texts.filter(({ text }) => text === quoted);
    if (first && others.length === 0) return first.path;
  }
  return path;
}

/** The inverse of `formatPath`. */
function parsePath(text: string): FieldPath {
  return [...text.matchAll(/([A-Za-z_$][\w$-]*)|\[(\d+)\]|\[("[^"]*")\]/g)].map(([, key, index, quoted]) =>
    key !== undefined ? key : index !== undefined ? Number(index) : String(JSON.parse(quoted ?? '""')),
  );
}

function has(object: JsonValue, path: FieldPath): boolean {
  let at: JsonValue | undefined = object;
  for (const part of path) {
    if (Array.isArray(at) && typeof part === 'number') at = at[part];
    else if (isObject(at) && typeof part === 'string' && Object.hasOwn(at, part)) at = at[part];
    else return false;
  }
  return at !== undefined && formatPath(path) !== '';
}
