import type { KubernetesClient, LiveObject } from '../../kubernetes/kubernetes-client.ts';
import { objectPath, type ResourceType, rbacName } from '../../kubernetes/resource-types.ts';

interface ManagedFields {
  readonly manager?: string;
  readonly operation?: string;
  readonly subresource?: string;
}

/**
 * Turns the fields that `manager` set by plain writes (Helm 3 does) into fields that it applied. Without that, server-side apply would
 * never remove what a chart no longer sets.
 */
export async function adoptUpdates(
  client: KubernetesClient,
  type: ResourceType,
  live: LiveObject,
  manager: string,
): Promise<void> {
  const entries = (live.metadata as { readonly managedFields?: readonly ManagedFields[] }).managedFields ?? [];
  const mine = entries.filter((entry) => entry.manager === manager && !entry.subresource);
  const written = mine.filter((entry) => entry.operation === 'Update');
  if (written.length !== 1 || mine.length !== 1) return;
  const managedFields = entries.map((entry) => (entry === written[0] ? { ...entry, operation: 'Apply' } : entry));
  const { name, namespace, resourceVersion } = live.metadata;
  const patch = [
    // The version guards against a writer between reading and patching.
    { op: 'test', path: '/metadata/resourceVersion', value: resourceVersion },
    { op: 'replace', path: '/metadata/managedFields', value: managedFields },
  ];
  const request = {
    method: 'PATCH',
    path: objectPath(type, name, namespace),
    contentType: 'application/json-patch+json',
    body: JSON.stringify(patch),
  };
  await client.json(request, { verb: 'patch', resource: rbacName(type), namespace, name });
}
