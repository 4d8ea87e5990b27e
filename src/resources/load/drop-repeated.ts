import type { Diagnostic } from '../../core/diagnostic.ts';
import type { ResourceRef } from '../../core/resource-ref.ts';
import type { Ledger } from '../ledger.ts';
import type { Admitted } from './admit-object.ts';
import type { InputDocument } from './documents/input-document.ts';
import type { LoadProfile } from './profiles.ts';

interface Entry {
  readonly document: InputDocument;
  readonly result: Admitted;
}

/** The objects that count, and a warning for each that another one of the same identity replaces. */
export interface Distinct {
  readonly kept: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds objects that occur twice; where the profile says so the last one replaces the others, as if the files were applied in order. */
export function dropRepeated(entries: readonly Entry[], profile: LoadProfile, ledger: Ledger): Distinct {
  const read = entries.filter(({ result }) => result.outcome === 'read' || result.outcome === 'extension');
  if (profile.repeatedObjects === 'keep') return { kept: read, diagnostics: [] };
  const last = new Map<string, Entry>();
  for (const entry of read) last.set(identity(entry.document.ref), entry);
  const diagnostics: Diagnostic[] = [];
  const kept = read.filter((entry) => {
    const winner = last.get(identity(entry.document.ref));
    if (winner === undefined || winner === entry) return true;
    const { document } = entry;
    ledger.mark(document.object, 'rejected', 'a later object has the same kind, namespace and name');
    diagnostics.push({
      code: 'object-repeated',
      severity: 'warning',
      resource: document.ref,
      place: document.place,
      message: 'the object occurs twice; the later one replaces this one',
      related: [{ message: 'the later one', place: winner.document.place }],
    });
    return false;
  });
  return { kept, diagnostics };
}

function identity({ group, kind, namespace, name }: ResourceRef): string {
  return `${group}/${kind}/${namespace ?? ''}/${name}`;
}
