import type { JsonValue } from '../../core/json.ts';
import type { PolicyStatus } from './api-types.ts';

/** JSON patch operations. */
export type JSONPatchOp = 'add' | 'remove' | 'replace' | 'copy' | 'move' | 'test';

/** The JSON patches of one EnvoyPatchPolicy together with its status. */
export interface EnvoyPatchPolicy extends EnvoyPatchPolicyStatus {
  readonly jsonPatches?: readonly JSONPatchConfig[];
}

/** Identity and status of an EnvoyPatchPolicy. */
export interface EnvoyPatchPolicyStatus {
  readonly name?: string;
  readonly namespace?: string;
  readonly generation?: number;
  readonly status?: PolicyStatus;
}

/** A JSON patch for one xDS resource. */
export interface JSONPatchConfig {
  readonly type: string;
  readonly name: string;
  readonly operation: JSONPatchOperation;
}

/** One JSON patch operation (RFC 6902), with an optional JSONPath. */
export interface JSONPatchOperation {
  readonly op: JSONPatchOp;
  readonly path?: string;
  readonly jsonPath?: string;
  readonly from?: string;
  readonly value?: JsonValue;
}
