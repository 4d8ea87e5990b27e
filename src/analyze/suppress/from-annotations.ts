import { isObject } from '../../core/json.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { InputDocument } from '../../resources/load/documents/input-document.ts';
import type { Suppression } from './suppression.ts';

/** Annotations of this form suppress: `egctl/ignore.EG0007: why`. */
const prefix = 'egctl/ignore.';

/** The suppressions that the objects of the input carry, each for its own object. */
export function suppressionsFromAnnotations(documents: readonly InputDocument[]): readonly Suppression[] {
  return documents.flatMap(({ object, ref }) => {
    const metadata = (object as KubernetesObject).metadata as { readonly annotations?: unknown } | undefined;
    const annotations = isObject(metadata) && isObject(metadata.annotations) ? metadata.annotations : {};
    return Object.entries(annotations).flatMap(([key, reason]): readonly Suppression[] => {
      if (!key.startsWith(prefix)) return [];
      const source = { resource: ref, path: ['metadata', 'annotations', key] };
      return [
        {
          code: key.slice(prefix.length),
          scope: { resource: ref },
          reason: String(reason ?? ''),
          by: 'annotation',
          source,
        },
      ];
    });
  });
}
