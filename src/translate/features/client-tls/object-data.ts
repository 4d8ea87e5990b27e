import type { KubernetesObject } from '../../../core/resource-ref.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import { dataAtKey } from '../../gateway-api/reference/ca-bundle.ts';
import {
  createReferenceResolver,
  type ObjectRef,
  referenceFrom,
} from '../../gateway-api/reference/reference-resolver.ts';

/**
 * The text that a reference of a policy leads to: what a Secret or ConfigMap holds under `key` or as its only entry, or the text of
 * a ClusterTrustBundle. Fails with one sentence, also when there is nothing (spec/policies.md 1.14).
 */
export function readObjectData(
  context: TranslateContext,
  ref: ObjectRef,
  policy: KubernetesObject,
  key: string,
): Result<string, string> {
  if (ref.kind === 'ClusterTrustBundle') {
    const text = context.index.clusterTrustBundles.get(ref.name)?.spec?.trustBundle;
    return text ? ok(text) : fail(`ClusterTrustBundle ${ref.name} does not exist or is empty`);
  }
  const found = createReferenceResolver(context).secretOrConfigMap(ref, referenceFrom(policy));
  if (!found.ok) return fail(found.error.message.replace(/\.$/, ''));
  const text = dataAtKey(found.value, [key]);
  if (text) return ok(text);
  const { kind, metadata } = found.value;
  return fail(`${kind} ${metadata.namespace}/${metadata.name} holds nothing under the key ${key}`);
}
