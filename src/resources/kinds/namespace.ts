import type { ObjectMeta } from './object-meta.ts';

/** Namespace of the core group; its labels decide what selectors of Gateways and policies reach. */
export interface Namespace {
  readonly apiVersion: string;
  readonly kind: 'Namespace';
  readonly metadata: ObjectMeta;
}
