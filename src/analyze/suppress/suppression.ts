import type { FieldPath, SourcePlace } from '../../core/diagnostic.ts';
import type { ResourceRef } from '../../core/resource-ref.ts';
import type { SuppressedFinding } from '../finding.ts';

/** A decision to live with findings of a code. */
export interface Suppression {
  readonly code: string;
  /** The findings meant: those of one resource, or of all that match `Kind/namespace/name`, where `*` stands for any text. */
  readonly scope?: { readonly resource: ResourceRef } | { readonly pattern: string };
  readonly reason: string;
  readonly by: SuppressedFinding['by'];
  /** Where it stands, for findings about it. */
  readonly source:
    | { readonly place: SourcePlace }
    | { readonly resource: ResourceRef; readonly path: FieldPath }
    | undefined;
}
