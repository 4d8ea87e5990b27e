import type { ObjectMeta } from './object-meta.ts';

/** Service of the core group, as far as it is read. */
export interface Service {
  readonly apiVersion: string;
  readonly kind: 'Service';
  readonly metadata: ObjectMeta;
  readonly spec?: ServiceSpec;
}

/** Ports and addresses of a Service. */
export interface ServiceSpec {
  readonly type?: string;
  /** The first cluster IP; `None` marks a headless Service. */
  readonly clusterIP?: string;
  readonly clusterIPs?: readonly string[];
  readonly externalName?: string;
  readonly ipFamilies?: readonly string[];
  readonly ipFamilyPolicy?: string;
  readonly ports?: readonly ServicePort[];
  readonly selector?: Readonly<Record<string, string>>;
  readonly trafficDistribution?: string;
}

/** A port of a Service. */
export interface ServicePort {
  readonly name?: string;
  /** Hint of the application protocol, for instance `kubernetes.io/h2c` or `grpc`. */
  readonly appProtocol?: string;
  readonly port: number;
  /** `TCP` when absent. */
  readonly protocol?: string;
  readonly targetPort?: number | string;
  readonly nodePort?: number;
}
