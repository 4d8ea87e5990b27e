import type { FieldPath, SourcePlace } from '../../../core/diagnostic.ts';
import type { InputDocument } from '../documents/input-document.ts';
import { createDocumentIndexer, type DocumentIndex } from '../documents/yaml/index-document.ts';
import type { DocumentText } from '../sources/source-text.ts';
import { textPosition } from './text-position.ts';

/**
 * Finds file, line and column of a field of an input document. A field that the document does not have gives the nearest parent
 * that it has; a document without text gives its own place. `atKey` asks for the key even where the value stands in the same line.
 */
export type PlaceField = (document: InputDocument, path: FieldPath, atKey?: boolean) => FieldPlace;

/** Where a field stands. */
export interface FieldPlace {
  readonly place: SourcePlace;
  /** The text of a field that holds a plain scalar. */
  readonly written?: string;
}

/** Loads the parser for positions. The positions of the document asked for last are kept, so ask document by document. */
export async function createFieldPlacer(): Promise<PlaceField> {
  const indexDocument = await createDocumentIndexer();
  let last: { readonly text: DocumentText; readonly index: DocumentIndex } | undefined;
  return (document, path, atKey = false) => {
    const { text, at } = document;
    if (text === undefined) return { place: document.place };
    if (last?.text !== text) last = { text, index: indexDocument(text.text) };
    const found = last.index.locate([...at, ...path]);
    const offset = found.scalar && !atKey ? found.value : (found.key ?? found.value);
    const place = { file: text.source.name, ...textPosition(text, offset) };
    return found.written === undefined ? { place } : { place, written: found.written };
  };
}
