import type { JsonObject, JsonValue } from '../../core/json.ts';

/** Life of a release, in Helm's words. */
export type ReleaseStatus =
  | 'unknown'
  | 'deployed'
  | 'uninstalled'
  | 'superseded'
  | 'failed'
  | 'uninstalling'
  | 'pending-install'
  | 'pending-upgrade'
  | 'pending-rollback';

/** How the last run of a hook went; empty before the first. */
export type HookPhase = '' | 'Unknown' | 'Running' | 'Succeeded' | 'Failed';

/** One revision of a release, with the field names of Helm's record so that both programs read each other's. */
export interface Release {
  readonly name: string;
  readonly namespace: string;
  /** Revision, from 1. */
  readonly version: number;
  readonly info: ReleaseInfo;
  readonly chart: ReleaseChart;
  /** Values that the user gave, without the chart's defaults. */
  readonly config?: JsonObject;
  /** Rendered objects without hooks and without marks of ownership. */
  readonly manifest: string;
  readonly hooks?: readonly ReleaseHook[];
  /** Absent in records of Helm 3, which stands for client-side apply. */
  readonly apply_method?: 'ssa' | 'csa';
}

/** When and how a revision came to be; times are RFC 3339. */
export interface ReleaseInfo {
  readonly first_deployed: string;
  readonly last_deployed: string;
  /** Empty while the release is there. */
  readonly deleted?: string;
  readonly description?: string;
  readonly status: ReleaseStatus;
  readonly notes?: string;
}

/** The chart inside a record: sub-charts and CRDs are not kept. File contents are base64. */
export interface ReleaseChart {
  readonly metadata: JsonObject & { readonly name?: string; readonly version?: string; readonly appVersion?: string };
  readonly lock: JsonValue;
  readonly templates: readonly ReleaseFile[];
  readonly values: JsonObject | null;
  readonly schema: string | null;
  readonly files: readonly ReleaseFile[];
}

/** A file of a stored chart. */
export interface ReleaseFile {
  readonly name: string;
  readonly data: string;
}

/** A hook and how its last run went. */
export interface ReleaseHook {
  readonly name: string;
  readonly kind: string;
  /** Template that it comes from. */
  readonly path: string;
  readonly manifest: string;
  readonly events: readonly string[];
  readonly last_run: { readonly started_at: string; readonly completed_at: string; readonly phase: HookPhase };
  /** Absent when 0. */
  readonly weight?: number;
  readonly delete_policies?: readonly string[];
  readonly output_log_policies?: readonly string[];
}
