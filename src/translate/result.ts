import type { JsonObject } from '../core/json.ts';
import type { TranslateContext } from './gateway-api/contexts.ts';
import type { Infra } from './ir/infra.ts';
import type { Xds } from './ir/xds.ts';
import type { Provenance } from './provenance.ts';

/** What a translation gives. All parts are plain data; `provenance` tells where their nodes come from. */
export interface TranslateResult {
  /** Resources with statuses, by the keys that `x translate --to gateway-api` prints (spec/loading.md section 6). */
  readonly gatewayAPI: JsonObject;
  /** xDS IR by IR key. */
  readonly xdsIR: ReadonlyMap<string, Xds>;
  /** Infra IR by IR key. */
  readonly infraIR: ReadonlyMap<string, Infra>;
  readonly provenance: Provenance;
}

/** Turns the drafts of a finished translation into its result. */
export function collectResult(context: TranslateContext): TranslateResult {
  return { gatewayAPI: {}, xdsIR: new Map(), infraIR: new Map(), provenance: context.provenance };
}
