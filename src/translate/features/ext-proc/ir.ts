import type { RouteDestination } from '../../ir/destination.ts';
import type { GoDuration } from '../../ir/scalars.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';

/** How a body is sent to the processor. */
export type ExtProcBodyProcessingMode = 'Streamed' | 'Buffered' | 'BufferedPartial' | 'FullDuplexStreamed';

/** An external processor of requests and responses. */
export interface ExtProc {
  readonly name: string;
  readonly destination: RouteDestination;
  readonly traffic?: TrafficFeatures;
  readonly authority: string;
  readonly messageTimeout?: GoDuration;
  readonly shadowMode?: boolean;
  readonly failOpen?: boolean;
  readonly requestHeaderProcessing?: boolean;
  readonly requestBodyProcessingMode?: ExtProcBodyProcessingMode;
  readonly responseHeaderProcessing?: boolean;
  readonly responseBodyProcessingMode?: ExtProcBodyProcessingMode;
  readonly requestAttributes?: readonly string[];
  readonly responseAttributes?: readonly string[];
  readonly forwardingMetadataNamespaces?: readonly string[];
  readonly receivingMetadataNamespaces?: readonly string[];
  readonly allowModeOverride?: boolean;
  readonly statusOnError?: number;
}

declare module '../../ir/slices.ts' {
  interface EnvoyExtensionFeatures {
    readonly extProcs?: readonly ExtProc[];
  }
}
