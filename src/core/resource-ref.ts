/** Identity of a Kubernetes object; `group` is empty for the core group, `namespace` absent for cluster-scoped objects. */
export interface ResourceRef {
  readonly group: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** What every Kubernetes object has; the input types of src/resources/generated satisfy it. */
export interface KubernetesObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: { readonly name?: string; readonly namespace?: string };
}

/** API group of an apiVersion: `gateway.networking.k8s.io/v1` gives `gateway.networking.k8s.io`, `v1` gives ``. */
export function groupOf(apiVersion: string | undefined): string {
  const slash = apiVersion?.indexOf('/') ?? -1;
  return slash < 0 ? '' : (apiVersion ?? '').slice(0, slash);
}

/** The identity of an object as read from a document; missing parts become empty. */
export function refOf(object: KubernetesObject): ResourceRef {
  return {
    group: groupOf(object.apiVersion),
    kind: object.kind ?? '',
    namespace: object.metadata?.namespace,
    name: object.metadata?.name ?? '',
  };
}

/** `Kind namespace/name` for messages; cluster-scoped objects have no namespace part. */
export function describeRef(ref: ResourceRef): string {
  return `${ref.kind} ${ref.namespace ? `${ref.namespace}/` : ''}${ref.name}`;
}
