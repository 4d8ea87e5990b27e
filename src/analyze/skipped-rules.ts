import { describeRef } from '../core/resource-ref.ts';
import { formatPlace } from '../output/render-diagnostic.ts';
import type { InputDocument } from '../resources/load/documents/input-document.ts';

/** A note for each document whose rules over several fields were not asked: more may be wrong with it than the findings say. */
export function skippedRulesNotes(documents: readonly InputDocument[]): readonly string[] {
  return documents
    .filter(({ rulesSkipped }) => rulesSkipped)
    .map(({ ref, place }) => {
      const what = `${describeRef(ref)} was checked no further, since its structure is broken`;
      return `${formatPlace(place)}: ${what}: the rules over several fields may find more`;
    });
}
