import type { JsonObject } from '../../core/json.ts';

/** One pair of a map that is kept as a list ordered by key. */
export interface MapEntry {
  readonly key: string;
  readonly value: string;
}

/** An object of an extension kind, carried through as it was read. */
export interface UnstructuredRef {
  readonly object?: JsonObject;
}

/** The Kubernetes object that an IR node was made from; ends up as Envoy metadata. */
export interface ResourceMetadata {
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly annotations?: readonly MapEntry[];
  readonly sectionName?: string;
  readonly policies?: readonly PolicyMetadata[];
}

/** A policy that shaped the object which carries this. */
export interface PolicyMetadata {
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}
