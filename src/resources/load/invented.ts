import type { ResourceRef } from '../../core/resource-ref.ts';
import type { ResourceSet } from '../resource-set.ts';

/** A set with objects added that the input lacks, and what was added or completed, in order. */
export interface WithInvented {
  readonly set: ResourceSet;
  readonly invented: readonly ResourceRef[];
}
