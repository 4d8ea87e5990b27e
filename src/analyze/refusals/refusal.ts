import type { FieldPath } from '../../core/diagnostic.ts';
import type { JsonObject } from '../../core/json.ts';
import type { ResourceRef } from '../../core/resource-ref.ts';

/** The kinds of Envoy resources that are looked at. */
export type RefusableKind = 'listener' | 'route configuration' | 'cluster' | 'load assignment';

/** Something in Envoy's configuration that Envoy certainly refuses, found without an Envoy. */
export interface Refusal {
  readonly kind: RefusableKind;
  /** Name of the resource. */
  readonly name: string;
  /** Where in the resource. */
  readonly path: FieldPath;
  /** What is wrong, as a clause that follows the path; values are quoted as they are. */
  readonly message: string;
  /** The resource and the messages in it down to the place, outermost first: provenance is looked up by them. */
  readonly nodes: readonly object[];
}

/** One resource, with what it is called. */
export interface RefusableResource {
  readonly kind: RefusableKind;
  readonly name: string;
  readonly message: JsonObject;
}

/** The field of the input that a refused field of Envoy's configuration comes from. */
export interface RefusalPlace {
  readonly resource: ResourceRef;
  readonly path: FieldPath;
}
