import type { FieldPath } from '../core/diagnostic.ts';
import type { KubernetesObject } from '../core/resource-ref.ts';

/** A field of an input object that an output node comes from. */
export interface Origin {
  readonly object: KubernetesObject;
  readonly path: FieldPath;
}

/**
 * Side table from IR and xDS nodes to the input fields that made them. Outputs stay clean, and explain, diff, analyze
 * and Envoy's own complaints can still name file and line.
 */
export interface Provenance {
  /** Notes where a node comes from; returns the node, so that it can be used in place. */
  readonly note: <T extends object>(node: T, object: KubernetesObject, path?: FieldPath) => T;
  /** Lets a node that replaces another inherit its origins. */
  readonly inherit: <T extends object>(node: T, from: object) => T;
  /**
   * All origins of a node, the first noted first; empty when none is known. An object that was merged from others, and noted as
   * coming from them, never shows up: its sources stand in for it.
   */
  readonly originsOf: (node: object) => readonly Origin[];
}

/** A new, empty table for one translation. */
export function createProvenance(): Provenance {
  // Lists are never changed, so nodes with the same origins share one: there are several nodes for each route.
  const table = new WeakMap<object, readonly Origin[]>();
  const add = (node: object, origins: readonly Origin[]): void => {
    const list = table.get(node);
    table.set(node, list ? [...list, ...origins] : origins);
  };
  return {
    note: (node, object, path = []) => {
      add(node, [{ object, path }]);
      return node;
    },
    inherit: (node, from) => {
      const origins = table.get(from);
      if (origins && node !== from) add(node, origins);
      return node;
    },
    originsOf: (node) => (table.get(node) ?? []).flatMap((origin) => sourcesOf(table, origin)),
  };
}

/** The origin itself, or the same field of the objects that its object was merged from. */
function sourcesOf(table: WeakMap<object, readonly Origin[]>, origin: Origin): readonly Origin[] {
  const sources = table.get(origin.object);
  if (!sources) return [origin];
  return sources.flatMap(({ object }) =>
    object === origin.object ? [origin] : sourcesOf(table, { object, path: origin.path }),
  );
}
