import type { LiveMetadata, LiveObject } from '../../kubernetes/kubernetes-client.ts';
import type { ChartObject } from './chart-object.ts';

/** A release by name and namespace. */
export interface ReleaseId {
  readonly name: string;
  readonly namespace: string;
}

const managedBy = 'app.kubernetes.io/managed-by';
const releaseName = 'meta.helm.sh/release-name';
const releaseNamespace = 'meta.helm.sh/release-namespace';

/** The object with the three marks by which Helm knows whose it is. */
export function withOwnership(object: ChartObject, release: ReleaseId): ChartObject {
  const { labels, annotations } = object.metadata;
  const metadata: LiveMetadata = {
    ...object.metadata,
    labels: { ...labels, [managedBy]: 'Helm' },
    annotations: { ...annotations, [releaseName]: release.name, [releaseNamespace]: release.namespace },
  };
  return { ...object, metadata };
}

/** Who an object in the cluster belongs to: this release, another one (`namespace/name`), or none. */
export function ownerOf(object: LiveObject, release: ReleaseId): 'ours' | 'none' | { readonly other: string } {
  const { labels = {}, annotations = {} } = object.metadata;
  const [name, namespace] = [annotations[releaseName], annotations[releaseNamespace]];
  if (labels[managedBy] !== 'Helm' || name === undefined || namespace === undefined) return 'none';
  return name === release.name && namespace === release.namespace ? 'ours' : { other: `${namespace}/${name}` };
}
