import type { OutputStream } from '../../../core/io.ts';
import { describeRef } from '../../../core/resource-ref.ts';
import { formatPlace } from '../../../output/render-diagnostic.ts';
import type { LedgerEntry } from '../../../resources/ledger.ts';
import type { Loaded } from '../../../resources/load/load.ts';
import type { Translation } from '../../../translate/translate-set.ts';

/**
 * Warns about documents that were rejected or that nothing reads; returns how many there are. In a cluster most Services, Secrets
 * and Namespaces have nothing to do with Envoy Gateway, so those that nothing refers to do not count there.
 */
export function reportLeftovers(
  loaded: Loaded,
  translation: Translation,
  output: { readonly quiet: boolean; readonly cluster: boolean; readonly stderr: OutputStream },
): number {
  for (const { object, fate, reason } of translation.result.outcomes) loaded.ledger.mark(object, fate, reason);
  const leftovers = loaded.ledger.leftovers().filter((leftover) => !output.cluster || matters(leftover));
  if (!output.quiet) {
    for (const { document, fate, reason } of leftovers) {
      output.stderr.write(
        `${formatPlace(document.place)}: warning: ${describeRef(document.ref)} was ${fate}: ${reason}\n`,
      );
    }
  }
  return leftovers.length;
}

function matters({ document, fate }: LedgerEntry): boolean {
  return fate === 'rejected' || /^gateway\.(networking\.k8s|envoyproxy)\.io$/.test(document.ref.group);
}
