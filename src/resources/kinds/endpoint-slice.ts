import type { ObjectMeta } from './object-meta.ts';

/** EndpointSlice of discovery.k8s.io/v1: ready addresses behind the Service that its label `kubernetes.io/service-name` names. */
export interface EndpointSlice {
  readonly apiVersion: string;
  readonly kind: 'EndpointSlice';
  readonly metadata: ObjectMeta;
  /** `IPv4`, `IPv6` or `FQDN`. */
  readonly addressType?: string;
  readonly endpoints?: readonly Endpoint[];
  readonly ports?: readonly EndpointPort[];
}

/** One endpoint with its addresses and conditions. */
export interface Endpoint {
  readonly addresses?: readonly string[];
  readonly conditions?: EndpointConditions;
  readonly hostname?: string;
  readonly nodeName?: string;
  readonly zone?: string;
}

/** Conditions of an endpoint; an absent `ready` counts as true. */
export interface EndpointConditions {
  readonly ready?: boolean;
  readonly serving?: boolean;
  readonly terminating?: boolean;
}

/** A port of all endpoints of the slice. */
export interface EndpointPort {
  readonly name?: string;
  readonly appProtocol?: string;
  readonly port?: number;
  readonly protocol?: string;
}
