import { jsonEqual } from '../../core/json.ts';
/**
 * Gives a piece of a translation: the one that the last translation built under this key, when it was built from the same data, else
 * what `build` makes. `inputs` is everything that `build` looks at. Pieces are never changed, so two translations may share them.
 */
export type Recall = <Piece extends object>(key: string, inputs: object, build: () => Piece) => Piece;

/** Pieces of the last translation, for the next one of nearly the same input (a watched file that is edited). */
export interface PieceMemory {
  /** Starts the next translation; pieces that it does not ask for are forgotten. */
  readonly begin: () => Recall;
}

/** For translations that nothing follows: everything is built. */
export const buildAll: Recall = (_key, _inputs, build) => build();

interface Remembered {
  readonly inputs: object;
  readonly piece: object;
}

/** A memory without pieces. */
export function createPieceMemory(): PieceMemory {
  let last = new Map<string, Remembered>();
  const begin = (): Recall => {
    const before = last;
    const now = new Map<string, Remembered>();
    last = now;
    return <Piece extends object>(key: string, inputs: object, build: () => Piece): Piece => {
      // Two pieces under one key are two nodes of the output, each with origins of its own.
      if (now.has(key)) return build();
      const known = before.get(key);
      const entry = known && jsonEqual(known.inputs, inputs) ? known : { inputs, piece: build() };
      now.set(key, entry);
      return entry.piece as Piece;
    };
  };
  return { begin };
}
