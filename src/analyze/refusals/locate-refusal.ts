import type { FieldPath } from '../../core/diagnostic.ts';
import type { JsonObject, JsonValue } from '../../core/json.ts';
import { type KubernetesObject, refOf } from '../../core/resource-ref.ts';
import type { AnalyzeInput } from '../check.ts';
import { objectsBehind } from '../index/objects-behind.ts';
import { textsIn, valueAt } from '../index/values-in.ts';
import { extensionOfFilter } from './extension-of-filter.ts';
import type { Refusal, RefusalPlace } from './refusal.ts';

/**
 * Finds the field with just the refused value among the objects behind the innermost node that has an origin; one of the same name as
 * Envoy's comes first. A filter that an extension policy asks for is the policy's entry. Else it is the origin itself; undefined when no
 * node has an origin.
 */
export function locateRefusal({ nodes, path }: Refusal, input: AnalyzeInput): RefusalPlace | undefined {
  const { provenance } = input.translation.result;
  const origins = [...nodes].reverse().map((node) => provenance.originsOf(node));
  const innermost = origins.find((list) => list.length > 0);
  const [origin] = innermost ?? [];
  if (origin === undefined) return undefined;
  const value = valueAt(nodes[0] as JsonObject | undefined, path);
  const objects = objectsBehind(origins.flat(), input);
  const field = typeof value === 'string' ? fieldWith(value, nameOf(path), objects) : undefined;
  if (field) return field;
  // The translation itself makes nothing that Envoy refuses: where a patch had its hands in it, the patch did it.
  const patch = origins.flat().find(({ object }) => object.kind === 'EnvoyPatchPolicy');
  const extension = patch ? undefined : extensionOfFilter(value, objects);
  const { object, path: at } = patch ?? origin;
  return extension ?? { resource: refOf(object), path: at };
}

function fieldWith(
  value: string,
  name: string | undefined,
  objects: readonly KubernetesObject[],
): RefusalPlace | undefined {
  const places = objects.flatMap((object) =>
    [...textsIn((object as { readonly spec?: JsonValue }).spec, ['spec'])]
      .filter(({ text }) => text === value)
      .map(({ path }) => ({ resource: refOf(object), path })),
  );
  return places.find(({ path }) => path.some((part) => part === name)) ?? places[0];
}

/** The innermost field of a path that is no index. */
function nameOf(path: FieldPath): string | undefined {
  return path.findLast((part) => typeof part === 'string');
}
