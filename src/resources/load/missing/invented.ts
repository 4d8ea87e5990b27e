import type { ResourceRef } from '../../../core/resource-ref.ts';
import type { ResourceSet } from '../../resource-set.ts';

/** An object of the input that stands in the set with more than it had. */
export interface CompletedObject {
  readonly copy: object;
  readonly original: object;
}

/** A set with objects added that the input lacks, and what was added or completed, in order. */
export interface WithInvented {
  readonly set: ResourceSet;
  readonly invented: readonly ResourceRef[];
  /** The objects of the input among them: their documents are accounted for under these copies. */
  readonly completed: readonly CompletedObject[];
}
