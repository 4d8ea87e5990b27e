import type { ObjectMeta } from './object-meta.ts';

/** Secret of the core group; values of `data` are base64. */
export interface Secret {
  readonly apiVersion: string;
  readonly kind: 'Secret';
  readonly metadata: ObjectMeta;
  /** `Opaque`, `kubernetes.io/tls`, ... */
  readonly type?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
  readonly immutable?: boolean;
}
