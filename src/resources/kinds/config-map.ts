import type { ObjectMeta } from './object-meta.ts';

/** ConfigMap of the core group; values of `binaryData` are base64. */
export interface ConfigMap {
  readonly apiVersion: string;
  readonly kind: 'ConfigMap';
  readonly metadata: ObjectMeta;
  readonly data?: Readonly<Record<string, string>>;
  readonly binaryData?: Readonly<Record<string, string>>;
  readonly immutable?: boolean;
}
