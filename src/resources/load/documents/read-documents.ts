import type { Diagnostic, FieldPath } from '../../../core/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../../../core/json.ts';
import { groupOf } from '../../../core/resource-ref.ts';
import { ownedGroups } from '../kind-table.ts';
import { textPosition } from '../places/text-position.ts';
import type { LoadProfile } from '../profiles.ts';
import type { DocumentText, SourceText } from '../sources/source-text.ts';
import type { DocumentCache } from './document-cache.ts';
import { egctlChunks } from './egctl-chunks.ts';
import { isBlankDocument, splitDocuments } from './split-documents.ts';
import { splitJSON } from './split-json.ts';
import { explainProblem } from './yaml/explain-problem.ts';
import { createDocumentIndexer, type IndexDocument } from './yaml/index-document.ts';
import { parseBlockStyle } from './yaml/parse-block-style.ts';
import { createYamlParser, type ParsedText, type ParseYaml, type TextProblem } from './yaml/parse-yaml.ts';

/** An object as written, before anything is checked but that it has an apiVersion and a kind. */
export interface WrittenObject {
  readonly object: JsonObject;
  readonly text: DocumentText;
  readonly at: FieldPath;
  /** Offset of the object in the document's text. */
  readonly offset: number;
}

/** The objects of all texts in order, and what is wrong with texts that hold none. */
export interface WrittenObjects {
  readonly objects: readonly WrittenObject[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Reader {
  readonly profile: LoadProfile;
  readonly objects: WrittenObject[];
  readonly diagnostics: Diagnostic[];
  /** The full parser and the position finder, loaded when the first document needs them. */
  parse?: ParseYaml;
  index?: IndexDocument;
}

/** Splits and parses texts; objects of kind List are unpacked where the profile says so. */
export async function readDocuments(
  texts: readonly SourceText[],
  profile: LoadProfile,
  cache?: DocumentCache,
): Promise<WrittenObjects> {
  const reader: Reader = { profile, objects: [], diagnostics: [] };
  for (const text of texts) await readText(reader, text, cache);
  return reader;
}

async function readText(reader: Reader, source: SourceText, cache: DocumentCache | undefined): Promise<void> {
  const split = splitDocuments(source);
  const documents = reader.profile.jsonStreams ? split.flatMap(splitJSON) : split;
  const parse = (text: string): Promise<ParsedText> => parseDocument(reader, text);
  for (const text of documents)
    await addDocument(reader, text, await (cache ? cache.parsed(text.text, parse) : parse(text.text)));
  if (reader.profile.blankDocuments === 'error') {
    for (const text of egctlChunks(source)) {
      if (!isBlankDocument(text.text)) continue;
      complain(reader, text, 0, 'document-blank', 'this document holds no object', 'Remove the extra line ---.');
    }
  } else if (documents.length === 0) {
    const message = source.text.trim() === '' ? 'the input is empty' : 'the input holds nothing but comments';
    reader.diagnostics.push({ code: 'source-empty', severity: 'error', message, place: { file: source.name } });
  }
}

/** The full parser reads what the fast one leaves to it. */
async function parseDocument(reader: Reader, text: string): Promise<ParsedText> {
  const value = parseBlockStyle(text);
  if (value !== undefined) return { ok: true, value, repeatedKeys: [] };
  reader.parse ??= await createYamlParser();
  return reader.parse(text);
}

async function addDocument(reader: Reader, text: DocumentText, parsed: ParsedText): Promise<void> {
  if (!parsed.ok) {
    const { problem } = parsed;
    const { message, hint, offset = problem.offset } = explainProblem(problem.message, text.text, problem.offset);
    complain(reader, text, offset, 'yaml-syntax', `this is no valid YAML: ${message}`, hint);
    return;
  }
  if (isObject(parsed.value)) reportRepeatedKeys(reader, text, parsed.value, parsed.repeatedKeys);
  // Entries of Lists have places of their own.
  if (isList(parsed.value)) reader.index ??= await createDocumentIndexer();
  addObject(reader, text, [], firstContent(text.text), parsed.value);
}

function isList(value: JsonValue): boolean {
  return isObject(value) && typeof value.kind === 'string' && /List$/.test(value.kind) && Array.isArray(value.items);
}

function addObject(reader: Reader, text: DocumentText, at: FieldPath, offset: number, value: JsonValue): void {
  if (!isObject(value)) {
    const what = value === null ? 'empty' : Array.isArray(value) ? 'a list' : 'a plain value';
    const message = `a Kubernetes object with apiVersion, kind and metadata is expected, this is ${what}`;
    complain(reader, text, offset, 'document-not-an-object', message);
    return;
  }
  const { apiVersion, kind } = value;
  for (const [field, content] of Object.entries({ apiVersion, kind })) {
    if (typeof content === 'string' && content !== '') continue;
    const problem = content === undefined || content === null ? 'is missing' : 'must be a text that is not empty';
    complain(reader, text, offset, `${field === 'kind' ? 'kind' : 'api-version'}-missing`, `${field} ${problem}`);
  }
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || apiVersion === '' || kind === '') return;
  if (reader.profile.unpackLists && Array.isArray(value.items) && isList(value)) {
    const offsets = reader.index?.(text.text).entries([...at, 'items']) ?? [];
    for (const [i, item] of value.items.entries())
      addObject(reader, text, [...at, 'items', i], offsets[i] ?? offset, item);
    return;
  }
  reader.objects.push({ object: value, text, at, offset });
}

/** Kubernetes' strict reader refuses repeated keys; elsewhere the last one counts, which is worth a warning. */
function reportRepeatedKeys(
  reader: Reader,
  text: DocumentText,
  value: JsonObject,
  repeated: readonly TextProblem[],
): void {
  const group = groupOf(typeof value.apiVersion === 'string' ? value.apiVersion : '');
  const severity = ownedGroups.has(group) && reader.profile.validate !== 'none' ? 'error' : 'warning';
  for (const { message, offset } of repeated) {
    const hint = severity === 'warning' ? 'The last one counts.' : 'Keep one of them.';
    complain(reader, text, offset, 'yaml-repeated-key', message, hint, severity);
  }
}

function complain(
  reader: Reader,
  text: DocumentText,
  offset: number,
  code: string,
  message: string,
  hint?: string,
  severity: Diagnostic['severity'] = 'error',
): void {
  const place = { file: text.source.name, ...textPosition(text, offset) };
  reader.diagnostics.push({ code, severity, message, place, hint });
}

/** Offset of the first character that is neither blank nor part of a comment. */
function firstContent(text: string): number {
  const found = /^(?:[ \t\r]*(?:#[^\n]*)?\n)*[ \t]*(?=\S)/.exec(text);
  return found?.[0].length ?? 0;
}
