import type { FieldPath, SourcePlace } from '../../../core/diagnostic.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { ResourceRef } from '../../../core/resource-ref.ts';
import type { DocumentText } from '../sources/source-text.ts';

/** One object of the input, with its place. */
export interface InputDocument {
  /** The object as the translation sees it: pruned, defaulted, with a namespace. */
  readonly object: JsonObject;
  readonly ref: ResourceRef;
  /** First line of the object. */
  readonly place: SourcePlace;
  /** The text it was read from; absent for objects of a cluster and for invented ones. */
  readonly text?: DocumentText;
  /** Path of the object inside that text: empty, or `items[3]` inside a List. */
  readonly at: FieldPath;
  /** True when its rules over several fields were not asked, since its structure is broken. */
  readonly rulesSkipped?: boolean;
}
