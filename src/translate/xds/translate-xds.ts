import type { Xds } from '../ir/xds.ts';
import type { TranslateOptions } from '../options.ts';
import type { Provenance } from '../provenance.ts';
import type { XdsResources } from './resources.ts';

/** Turns the IR of one key into Envoy's resources (spec/xds.md). Never throws; problems are in `errors`. */
export function translateXds(_xds: Xds, _options: TranslateOptions, _provenance?: Provenance): XdsResources {
  return { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [], errors: [], envoyPatchPolicies: [] };
}
