import { compareBytes } from '../../../core/compare.ts';
import type { Namespace } from '../../kinds/namespace.ts';
import type { ObjectMeta } from '../../kinds/object-meta.ts';
import type { ResourceSet } from '../../resource-set.ts';
import { labelNamespace } from '../label-namespace.ts';
import type { LoadProfile } from '../profiles.ts';

/** The Namespaces that objects of the set are in and the set lacks, by name; `also` names one that is needed in any case. */
export function missingNamespaces(set: ResourceSet, profile: LoadProfile, also?: string): readonly Namespace[] {
  const known = new Set(set.namespaces.map(({ metadata }) => metadata.name));
  const wanted = new Set<string>(also === undefined ? [] : [also]);
  for (const list of Object.values(set) as unknown[]) {
    if (!Array.isArray(list)) continue;
    for (const { metadata } of list as { metadata?: ObjectMeta }[])
      if (metadata?.namespace) wanted.add(metadata.namespace);
  }
  const proxy = set.envoyProxyForGatewayClass?.metadata.namespace;
  if (proxy !== undefined && proxy !== '') wanted.add(proxy);
  const names = [...wanted].filter((name) => !known.has(name)).sort(compareBytes);
  return names.map((name) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: profile.namespaceLabel ? labelNamespace({ name }) : { name },
  }));
}
