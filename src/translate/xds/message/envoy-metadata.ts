import type { ResourceMetadata } from '../../ir/metadata.ts';
import type { Message } from '../messages.ts';

/** Envoy metadata that names the Kubernetes object and the policies behind a resource (spec/xds-routes-clusters.md C.10); undefined without metadata. */
export function envoyMetadata(metadata: ResourceMetadata | undefined): Message | undefined {
  if (!metadata) return undefined;
  const annotations = metadata.annotations ?? [];
  const resource: Message = {
    kind: metadata.kind ?? '',
    name: metadata.name ?? '',
    namespace: metadata.namespace ?? '',
    ...(annotations.length ? { annotations: Object.fromEntries(annotations.map((a) => [a.key, a.value])) } : {}),
    ...(metadata.sectionName ? { sectionName: metadata.sectionName } : {}),
  };
  const policies = (metadata.policies ?? []).map(({ kind = '', name = '', namespace = '' }) => ({
    kind,
    name,
    namespace,
  }));
  return {
    filterMetadata: { 'envoy-gateway': { resources: [resource], ...(policies.length ? { policies } : {}) } },
  };
}
