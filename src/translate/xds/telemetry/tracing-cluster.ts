import type { XdsTranslation } from '../translation.ts';

/** Adds the cluster of the tracing collector (spec F.3). */
export function addTracingCluster(_t: XdsTranslation): void {}
