import type { JsonObject } from '../../../core/json.ts';
import type { ExtensionObject } from '../../../resources/kinds/extension-object.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import type { AncestorStatusDraft } from '../../gateway-api/status/status-draft.ts';
import type { UnstructuredRef } from '../../ir/metadata.ts';
import type { AttachmentIndex } from '../attachment/attachment-index.ts';
import type { IRRouteIndex } from '../attachment/ir-route-index.ts';
import type { TargetingPolicy } from '../attachment/target.ts';

/** A policy of an extension server, read as one that names its targets as our own kinds do. */
export type ExtensionPolicy = ExtensionObject & TargetingPolicy;

/** State of the stage of extension server policies. */
export interface ExtensionAttachment {
  readonly context: TranslateContext;
  readonly index: AttachmentIndex;
  readonly irRoutes: IRRouteIndex;
  readonly objects: SharedObjects;
}

/**
 * The copies of policies that the IR carries. Every reference to a policy shows one and the same copy, whose status is only known at
 * the end of the stage.
 */
export interface SharedObjects {
  readonly refTo: (policy: ExtensionObject) => UnstructuredRef;
  /** Writes the final status into the copy and gives it. */
  readonly finish: (policy: ExtensionObject, ancestors: readonly AncestorStatusDraft[]) => ExtensionObject;
}

/** No policy has been referred to. */
export function createSharedObjects(): SharedObjects {
  const copies = new Map<ExtensionObject, Record<string, unknown>>();
  const copyOf = (policy: ExtensionObject): Record<string, unknown> => {
    const copy = copies.get(policy) ?? { ...policy };
    copies.set(policy, copy);
    return copy;
  };
  return {
    refTo: (policy) => ({ object: copyOf(policy) as JsonObject }),
    finish: (policy, ancestors) =>
      Object.assign(copyOf(policy), { status: { ancestors } }) as unknown as ExtensionObject,
  };
}

/** Adds a policy to a list of references unless it is there. */
export function withRef(
  list: readonly UnstructuredRef[] | undefined,
  ref: UnstructuredRef,
): readonly UnstructuredRef[] {
  const known = list ?? [];
  return known.some(({ object }) => object === ref.object) ? known : [...known, ref];
}
