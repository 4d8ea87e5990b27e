import type { Diagnostic } from '../core/diagnostic.ts';
import { createDiagnosticPlacer, documentFinder } from '../resources/load/places/place-diagnostics.ts';
import { explainRefusal, refusalMessage } from './explain-refusal.ts';
import type { PreparedGateway } from './prepare-gateway.ts';
import type { TranslatedInput } from './translate-input.ts';

/** Listens to Envoy's log for configuration that it does not take. */
export interface RefusalReporter {
  /** A line of the log of a Gateway's Envoy; what both were made from is where a refusal leads to. */
  readonly hear: (
    line: string,
    gateway: PreparedGateway | undefined,
    input: TranslatedInput | undefined,
  ) => Promise<void>;
  /** What was refused before may be told again: the configuration is another one now. */
  readonly forget: () => void;
}

/** Hears of a refusal, with the texts of the sources that its place is in. */
export type OnRefusal = (finding: Diagnostic, texts: ReadonlyMap<string, string>) => void;

/** Tells of each refusal once: Envoy writes the same line for as long as it is sent the same. */
export function createRefusalReporter(onRefusal: OnRefusal): RefusalReporter {
  let last = '';
  return {
    hear: async (line, gateway, input) => {
      const message = refusalMessage(line);
      if (message === undefined || message === last || !gateway || !input?.translation) return;
      last = message;
      const finding = explainRefusal(message, gateway.original, input.translation.result.provenance);
      const place = await createDiagnosticPlacer();
      onRefusal(place([finding], documentFinder(input.loaded.documents))[0] ?? finding, input.loaded.texts);
    },
    forget: () => {
      last = '';
    },
  };
}
