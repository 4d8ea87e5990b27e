import type { GoDuration } from '../../ir/scalars.ts';

/** Rejects requests when too many fail. */
export interface AdmissionControl {
  readonly samplingWindow?: GoDuration;
  readonly minSuccessRate?: number;
  readonly rejectionAggression?: number;
  readonly minRequestRate?: number;
  readonly maxRejectionPercent?: number;
  readonly successCriteria?: AdmissionControlSuccessCriteria;
}

/** What admission control counts as success. */
export interface AdmissionControlSuccessCriteria {
  readonly http?: HTTPSuccessCriteria;
  readonly grpc?: GRPCSuccessCriteria;
}

/** HTTP statuses that count as success. */
export interface HTTPSuccessCriteria {
  readonly statusCodes?: readonly number[];
}

/** gRPC statuses that count as success. */
export interface GRPCSuccessCriteria {
  readonly statusCodes?: readonly string[];
}

declare module '../../ir/slices.ts' {
  interface ClusterTrafficFeatures {
    readonly admissionControl?: AdmissionControl;
  }
}
