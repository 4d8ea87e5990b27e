import type { FieldPath } from '../../core/diagnostic.ts';
import { isObject, type JsonValue } from '../../core/json.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { FieldUse } from './field-index.ts';

/** A reference to an object that holds data: group, kind and namespace are filled in. */
export interface ObjectUse {
  readonly owner: KubernetesObject;
  /** Path of the reference inside the owner. */
  readonly path: FieldPath;
  readonly group: string;
  readonly kind: 'Secret' | 'ConfigMap' | 'ClusterTrustBundle';
  readonly namespace: string;
  readonly name: string;
}

/** Fields that refer to such objects, with the kind that they mean when they name none. */
const members: Readonly<Record<string, 'Secret' | 'ConfigMap'>> = {
  certificateRefs: 'Secret',
  caCertificateRefs: 'ConfigMap',
  caCertificateRef: 'ConfigMap',
  clientCertificateRef: 'Secret',
  clientIDRef: 'Secret',
  clientSecret: 'Secret',
  credentialRefs: 'Secret',
  pullSecretRef: 'Secret',
  users: 'Secret',
  valueRef: 'ConfigMap',
};

const kinds: ReadonlySet<string> = new Set(['Secret', 'ConfigMap', 'ClusterTrustBundle']);

/** All references to Secrets, ConfigMaps and ClusterTrustBundles; references to other kinds are passed over. */
export function collectObjectUses(fields: (name: string) => readonly FieldUse[]): readonly ObjectUse[] {
  return Object.entries(members).flatMap(([member, fallback]) =>
    fields(member).flatMap(({ owner, path, value }) => {
      const list = Array.isArray(value) ? value : undefined;
      if (!list) return readUse(value, path, owner, fallback);
      return list.flatMap((ref, i) => readUse(ref, [...path, i], owner, fallback));
    }),
  );
}

function readUse(
  ref: JsonValue,
  path: FieldPath,
  owner: KubernetesObject,
  fallback: 'Secret' | 'ConfigMap',
): readonly ObjectUse[] {
  if (!isObject(ref) || typeof ref.name !== 'string' || ref.name === '') return [];
  const kind = typeof ref.kind === 'string' && ref.kind !== '' ? ref.kind : fallback;
  if (!isKnownKind(kind)) return [];
  return [
    {
      owner,
      path,
      group: typeof ref.group === 'string' ? ref.group : '',
      kind,
      namespace: typeof ref.namespace === 'string' ? ref.namespace : (owner.metadata?.namespace ?? ''),
      name: ref.name,
    },
  ];
}

function isKnownKind(kind: string): kind is ObjectUse['kind'] {
  return kinds.has(kind);
}
