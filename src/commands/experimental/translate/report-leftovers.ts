import type { OutputStream } from '../../../core/io.ts';
import { describeRef } from '../../../core/resource-ref.ts';
import { formatPlace } from '../../../output/render-diagnostic.ts';
import type { Loaded } from '../../../resources/load/load.ts';
import type { Translation } from '../../../translate/translate-set.ts';

/** Warns about documents that were rejected or that nothing reads; returns how many there are. */
export function reportLeftovers(
  loaded: Loaded,
  translation: Translation,
  output: { readonly quiet: boolean; readonly stderr: OutputStream },
): number {
  for (const { object, fate, reason } of translation.result.outcomes) loaded.ledger.mark(object, fate, reason);
  const leftovers = loaded.ledger.leftovers();
  if (!output.quiet) {
    for (const { document, fate, reason } of leftovers) {
      output.stderr.write(
        `${formatPlace(document.place)}: warning: ${describeRef(document.ref)} was ${fate}: ${reason}\n`,
      );
    }
  }
  return leftovers.length;
}
