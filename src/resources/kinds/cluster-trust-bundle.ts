import type { ObjectMeta } from './object-meta.ts';

/** ClusterTrustBundle of certificates.k8s.io: cluster-scoped CA certificates in PEM. */
export interface ClusterTrustBundle {
  readonly apiVersion: string;
  readonly kind: 'ClusterTrustBundle';
  readonly metadata: ObjectMeta;
  readonly spec?: { readonly signerName?: string; readonly trustBundle?: string };
}
