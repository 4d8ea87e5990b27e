import type { ResourceRef } from '../../core/resource-ref.ts';

/** What became of an object. */
export type ObjectAction = 'created' | 'changed' | 'unchanged' | 'deleted' | 'kept' | 'checked';

/** Hears what an installation does, as it happens. */
export interface Progress {
  readonly object: (action: ObjectAction, ref: ResourceRef) => void;
  /** A phase begins: one short sentence. */
  readonly step: (text: string) => void;
  /** What is being waited for; said again and again while it lasts. */
  readonly waiting: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Details for --debug. */
  readonly debug: (text: string) => void;
}
