import type * as JsYaml from 'js-yaml';
import type { FieldPath } from '../../../../core/diagnostic.ts';

/** Offsets of a field in the text of its document: of its value and, for members of objects, of its key. */
export interface FieldOffsets {
  readonly value: number;
  readonly key?: number;
  /** True when the value is one scalar: then its own place tells more than that of the key. */
  readonly scalar: boolean;
  /** A scalar that has no quotes, as it is written; of others the text from the place on. */
  readonly written?: string;
}

/** Finds where the fields of one document stand. */
export interface DocumentIndex {
  /** Offsets of a field; a field that is not there gives its nearest parent that is. */
  readonly locate: (path: FieldPath) => FieldOffsets;
  /** Offsets of the entries of a list; empty when there is no list. */
  readonly entries: (path: FieldPath) => readonly number[];
}

/** Reads the positions of a document's text. */
export type IndexDocument = (text: string) => DocumentIndex;

/** Loads the indexer; it reads positions from the events of the parser that reads the values, so that both agree. */
export async function createDocumentIndexer(): Promise<IndexDocument> {
  const yaml = await import('js-yaml');
  return (text) => {
    const events = yaml.parseEvents(text, { maxDepth: 200 });
    const cursor: Cursor = { yaml, text, events, next: nextSiblings(yaml, events), anchors: anchorsOf(text, events) };
    return { locate: (path) => locate(cursor, path), entries: (path) => entryOffsets(cursor, path) };
  };
}

interface Cursor {
  readonly yaml: typeof JsYaml;
  readonly text: string;
  readonly events: readonly JsYaml.Event[];
  /** For each event that starts a node: the index of the event after that node. */
  readonly next: readonly number[];
  /** Index of the event that starts each anchored node. */
  readonly anchors: ReadonlyMap<string, number>;
}

function locate(cursor: Cursor, path: FieldPath): FieldOffsets {
  let at = 1;
  let offsets: FieldOffsets = { value: offsetOf(cursor, at), scalar: false };
  for (const part of path) {
    const child = childOf(cursor, at, part);
    if (child === undefined) break;
    at = child.value;
    const key = child.key === undefined ? undefined : offsetOf(cursor, child.key);
    const event = cursor.events[at];
    const written =
      event?.type === cursor.yaml.EVENT_ID.SCALAR ? cursor.text.slice(offsetOf(cursor, at), event.valueEnd) : undefined;
    offsets = {
      value: offsetOf(cursor, at),
      key,
      scalar: written !== undefined,
      ...(written !== undefined && { written }),
    };
  }
  return offsets;
}

function entryOffsets(cursor: Cursor, path: FieldPath): readonly number[] {
  let at = 1;
  for (const part of path) {
    const child = childOf(cursor, at, part);
    if (child === undefined) return [];
    at = child.value;
  }
  const start = resolveAlias(cursor, at);
  if (cursor.events[start]?.type !== cursor.yaml.EVENT_ID.SEQUENCE) return [];
  const offsets: number[] = [];
  for (let child = start + 1; !isPop(cursor, child); child = skip(cursor, child)) offsets.push(offsetOf(cursor, child));
  return offsets;
}

function childOf(cursor: Cursor, at: number, part: string | number): Child | undefined {
  return typeof part === 'number' ? entryAt(cursor, at, part) : memberOf(cursor, at, part);
}

interface Child {
  readonly key?: number;
  readonly value: number;
}

function entryAt(cursor: Cursor, at: number, index: number): Child | undefined {
  const start = resolveAlias(cursor, at);
  if (cursor.events[start]?.type !== cursor.yaml.EVENT_ID.SEQUENCE) return undefined;
  let child = start + 1;
  for (let i = 0; i < index && !isPop(cursor, child); i++) child = skip(cursor, child);
  return isPop(cursor, child) ? undefined : { value: child };
}

function memberOf(cursor: Cursor, at: number, name: string): Child | undefined {
  const start = resolveAlias(cursor, at);
  if (cursor.events[start]?.type !== cursor.yaml.EVENT_ID.MAPPING) return undefined;
  let found: Child | undefined;
  let key = start + 1;
  while (!isPop(cursor, key)) {
    const value = skip(cursor, key);
    const event = cursor.events[key];
    const isScalar = event?.type === cursor.yaml.EVENT_ID.SCALAR;
    const keyText = isScalar ? cursor.yaml.getScalarValue(cursor.text, event) : undefined;
    // The last of repeated keys counts; a merged key counts when the mapping itself lacks it.
    if (keyText === name) found = { key, value };
    else if (keyText === '<<') found ??= memberOf(cursor, value, name);
    key = skip(cursor, value);
  }
  return found;
}

/** Index of the event after the node that starts at `at`. */
function skip(cursor: Cursor, at: number): number {
  return cursor.next[at] ?? cursor.events.length;
}

function nextSiblings(yaml: typeof JsYaml, events: readonly JsYaml.Event[]): readonly number[] {
  const { SCALAR, ALIAS, POP } = yaml.EVENT_ID;
  const next: number[] = [];
  const open: number[] = [];
  for (const [i, event] of events.entries()) {
    if (event.type === SCALAR || event.type === ALIAS) next[i] = i + 1;
    else if (event.type === POP) next[open.pop() ?? 0] = i + 1;
    else open.push(i);
  }
  return next;
}

function isPop(cursor: Cursor, at: number): boolean {
  const event = cursor.events[at];
  return event === undefined || event.type === cursor.yaml.EVENT_ID.POP;
}

function resolveAlias(cursor: Cursor, at: number): number {
  const event = cursor.events[at];
  if (event?.type !== cursor.yaml.EVENT_ID.ALIAS) return at;
  return cursor.anchors.get(cursor.text.slice(event.anchorStart, event.anchorEnd)) ?? at;
}

function anchorsOf(text: string, events: readonly JsYaml.Event[]): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>();
  for (const [i, event] of events.entries()) {
    if ('start' in event || 'valueStart' in event) {
      if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), i);
    }
  }
  return anchors;
}

/** Where a node starts in the text; a quoted scalar starts with its quote. */
function offsetOf(cursor: Cursor, at: number): number {
  const event = cursor.events[at];
  if (event === undefined) return 0;
  if ('valueStart' in event) {
    const { SINGLE_QUOTED, DOUBLE_QUOTED } = cursor.yaml.SCALAR_STYLE;
    const quoted = event.style === SINGLE_QUOTED || event.style === DOUBLE_QUOTED;
    return Math.max(0, event.valueStart - (quoted ? 1 : 0));
  }
  if ('start' in event) return event.start;
  return 'anchorStart' in event ? Math.max(0, event.anchorStart - 1) : 0;
}
