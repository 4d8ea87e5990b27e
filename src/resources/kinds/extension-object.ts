import type { JsonValue } from '../../core/json.ts';
import type { ObjectMeta } from './object-meta.ts';

/** An object of a kind that this program does not know: an extension resource or an extension server policy. */
export interface ExtensionObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
  readonly [field: string]: JsonValue | ObjectMeta | undefined;
}
