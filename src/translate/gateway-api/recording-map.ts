/**
 * A map that notes what is looked up: the values found are the input objects that something refers to. The ledger of input
 * documents is made from these notes, so no look-up has to report by hand.
 */
export class RecordingMap<V extends object> extends Map<string, V> {
  readonly #reads: Set<object>;

  constructor(entries: Iterable<readonly [string, V]>, reads: Set<object>) {
    super(entries);
    this.#reads = reads;
  }

  override get(key: string): V | undefined {
    const value = super.get(key);
    if (Array.isArray(value)) for (const item of value) this.#reads.add(item);
    else if (value) this.#reads.add(value);
    return value;
  }
}
