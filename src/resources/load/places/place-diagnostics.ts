import type { Diagnostic, RelatedPlace } from '../../../core/diagnostic.ts';
import type { ResourceRef } from '../../../core/resource-ref.ts';
import { quoteNumberHint } from '../../schema/walk.ts';
import type { InputDocument } from '../documents/input-document.ts';
import { createFieldPlacer, type PlaceField } from './place-fields.ts';

/** Finds the document of a resource. */
export type FindDocument = (resource: ResourceRef) => InputDocument | undefined;

/** Adds file, line and column to diagnostics (and their related places) that name a resource but no place yet. */
export type PlaceDiagnostics = (diagnostics: readonly Diagnostic[], find: FindDocument) => readonly Diagnostic[];

/** Loads the parser for positions; use one placer for many diagnostics. */
export async function createDiagnosticPlacer(): Promise<PlaceDiagnostics> {
  const placeField = await createFieldPlacer();
  return (diagnostics, find) => diagnostics.map((diagnostic) => placeOne(diagnostic, find, placeField));
}

function placeOne(diagnostic: Diagnostic, find: FindDocument, placeField: PlaceField): Diagnostic {
  const { resource, path = [], code } = diagnostic;
  const related = diagnostic.related?.map((other): RelatedPlace => {
    const document = other.place === undefined && other.resource !== undefined ? find(other.resource) : undefined;
    return document === undefined ? other : { ...other, place: placeField(document, other.path ?? []).place };
  });
  const document = diagnostic.place === undefined && resource !== undefined ? find(resource) : undefined;
  const found = document === undefined ? undefined : placeField(document, path, code === 'field-unknown');
  const place = found?.place ?? diagnostic.place;
  const hint = hintWithText(diagnostic.hint, found?.written);
  return {
    ...diagnostic,
    ...(place !== undefined && { place }),
    ...(hint !== undefined && { hint }),
    ...(related !== undefined && { related }),
  };
}

/** A number that should be a text is shown as it is written: only the author's own digits are right. */
function hintWithText(hint: string | undefined, written: string | undefined): string | undefined {
  const shows = hint === quoteNumberHint && written !== undefined && written.length <= longestShown;
  return shows ? `${hint.slice(0, -1)}: "${written}".` : hint;
}

const longestShown = 40;

/** A look-up of input documents by identity; the last of several with one identity is found. */
export function documentFinder(documents: readonly InputDocument[]): FindDocument {
  const key = ({ group, kind, namespace, name }: ResourceRef): string => `${group}/${kind}/${namespace ?? ''}/${name}`;
  const byIdentity = new Map(documents.map((document) => [key(document.ref), document]));
  return (resource) => byIdentity.get(key(resource));
}
