import type { ObjectMeta } from './object-meta.ts';

/** ServiceImport of multicluster.x-k8s.io/v1alpha1: a Service of a cluster set. */
export interface ServiceImport {
  readonly apiVersion: string;
  readonly kind: 'ServiceImport';
  readonly metadata: ObjectMeta;
  readonly spec?: ServiceImportSpec;
}

/** Addresses and ports of a ServiceImport. */
export interface ServiceImportSpec {
  readonly type?: string;
  readonly ips?: readonly string[];
  readonly ports?: readonly ServiceImportPort[];
}

/** A port of a ServiceImport. */
export interface ServiceImportPort {
  readonly name?: string;
  readonly appProtocol?: string;
  readonly port: number;
  readonly protocol?: string;
}
