import type { InputDocument } from './load/documents/input-document.ts';

/**
 * What became of an input document: `attached` (a route or policy that took effect on its parent), `used` (something that others
 * refer to), `rejected` (wrong, or refused by its parent) or `ignored` (nothing reads it or refers to it).
 */
export type Fate = 'attached' | 'used' | 'rejected' | 'ignored';

/** The last word on a document. */
export interface LedgerEntry {
  readonly document: InputDocument;
  readonly fate: Fate;
  /** One clause: why. */
  readonly reason: string;
}

/** The stronger fate wins when a document meets several: a route that one of its parents takes is attached. */
const strength: Readonly<Record<Fate, number>> = { ignored: 0, rejected: 1, used: 2, attached: 3 };

/** Keeps account of the input documents, so that nothing disappears without a word. Objects are known by identity. */
export interface Ledger {
  /** Notes a fate; objects that are no input documents (invented or derived ones) are passed over. */
  readonly mark: (object: object, fate: Fate, reason: string) => void;
  /** Enters a document; `fate` is what it stays with when nobody marks it. */
  readonly enter: (document: InputDocument, fate?: Fate, reason?: string) => void;
  /** Lets a copy (with a status, say) stand for the object it was made from. */
  readonly alias: (copy: object, original: object) => void;
  /** The document behind an object, for places in the input. */
  readonly documentOf: (object: object) => InputDocument | undefined;
  /** One entry for each document, in input order. */
  readonly entries: () => readonly LedgerEntry[];
  /** The entries that a user should hear about: rejected and ignored ones. */
  readonly leftovers: () => readonly LedgerEntry[];
}

interface Row {
  readonly document: InputDocument;
  fate: Fate;
  reason: string;
  marked: boolean;
}

/** A new, empty ledger. */
export function createLedger(): Ledger {
  const rows: Row[] = [];
  const byObject = new WeakMap<object, Row>();
  const entries = (): readonly LedgerEntry[] => rows.map(({ document, fate, reason }) => ({ document, fate, reason }));
  return {
    enter: (document, fate = 'ignored', reason = 'nothing in the input refers to it') => {
      const row: Row = { document, fate, reason, marked: false };
      rows.push(row);
      byObject.set(document.object, row);
    },
    mark: (object, fate, reason) => {
      const row = byObject.get(object);
      if (row === undefined || (row.marked && strength[fate] <= strength[row.fate])) return;
      row.fate = fate;
      row.reason = reason;
      row.marked = true;
    },
    alias: (copy, original) => {
      const row = byObject.get(original);
      if (row !== undefined) byObject.set(copy, row);
    },
    documentOf: (object) => byObject.get(object)?.document,
    entries,
    leftovers: () => entries().filter(({ fate }) => fate === 'rejected' || fate === 'ignored'),
  };
}
