import { isObject } from '../core/json.ts';

/** Depth up to which a document is printed member by member. */
const splitDepth = 5;

/**
 * An indented JSON document with a newline, in pieces: documents of hundreds of megabytes are longer than one string may
 * be. Joined, the pieces are what printJsonIndented gives.
 */
export function* jsonChunks(value: unknown): Generator<string> {
  yield* chunks(value, '', 0);
  yield '\n';
}

function* chunks(value: unknown, indent: string, depth: number): Generator<string> {
  const inner = `${indent}  `;
  if (depth < splitDepth && Array.isArray(value) && value.length > 0) {
    yield '[\n';
    for (const [index, item] of value.entries()) {
      yield inner;
      yield* chunks(item, inner, depth + 1);
      yield index === value.length - 1 ? '\n' : ',\n';
    }
    yield `${indent}]`;
    return;
  }
  const members = isObject(value) ? Object.entries(value).filter(([, member]) => member !== undefined) : [];
  if (depth >= splitDepth || members.length === 0) {
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${indent}`);
    return;
  }
  yield '{\n';
  for (const [index, [key, member]] of members.entries()) {
    yield `${inner}${JSON.stringify(key)}: `;
    yield* chunks(member, inner, depth + 1);
    yield index === members.length - 1 ? '\n' : ',\n';
  }
  yield `${indent}}`;
}
