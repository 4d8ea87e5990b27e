import type { ResourceSet } from '../resources/resource-set.ts';
import type { TranslateOptions } from './options.ts';
import { translate } from './pipeline.ts';
import type { TranslateResult } from './result.ts';
import type { XdsResources } from './xds/resources.ts';
import { translateXds } from './xds/translate-xds.ts';

/** A whole translation: statuses and IR, and Envoy's resources by IR key (keys in byte order). */
export interface Translation {
  readonly result: TranslateResult;
  readonly xds: ReadonlyMap<string, XdsResources>;
}

/** Translates a resource set from end to end. Never throws on schema-valid input. */
export function translateSet(set: ResourceSet, options: TranslateOptions): Translation {
  const result = translate(set, options);
  const xds = new Map<string, XdsResources>();
  for (const key of [...result.xdsIR.keys()].sort()) {
    const ir = result.xdsIR.get(key);
    if (ir) xds.set(key, translateXds(ir, options, result.provenance));
  }
  return { result, xds };
}
