/** Metadata of a Kubernetes object, as far as it is read. */
export interface ObjectMeta {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly generation?: number;
  /** RFC 3339; decides precedence between equal routes and policies. */
  readonly creationTimestamp?: string | null;
  readonly deletionTimestamp?: string | null;
  readonly finalizers?: readonly string[];
  readonly ownerReferences?: readonly OwnerReference[];
  readonly resourceVersion?: string;
  readonly uid?: string;
}

/** The object that owns another one. */
export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller?: boolean;
  readonly blockOwnerDeletion?: boolean;
}
