import type { KubernetesObject } from '../../../core/resource-ref.ts';
import type { Condition } from './condition.ts';

/** Statuses of objects that have no context of their own. The first write copies what the input's status held. */
export interface StatusBook {
  /** The draft status of an object; later stages and the output read the same draft. */
  readonly of: (object: KubernetesObject) => StatusDraft;
  /** True when some stage touched the object's status. */
  readonly touched: (object: KubernetesObject) => boolean;
}

/** A status with whichever of the two parts the kind has. */
export interface StatusDraft {
  conditions?: Condition[];
  ancestors?: AncestorStatusDraft[];
}

/** Status of a policy (or EnvoyProxy) towards one ancestor; EnvoyProxy entries carry no controllerName. */
export interface AncestorStatusDraft {
  ancestorRef: AncestorRef;
  controllerName?: string;
  conditions: Condition[];
}

/** Reference to an ancestor; absent fields differ from present ones (spec/policies.md 1.6). */
export interface AncestorRef {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly sectionName?: string;
  readonly port?: number;
}
