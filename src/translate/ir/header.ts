/** A header to write: appended, overwritten, or only added when absent. */
export interface AddHeader {
  readonly name: string;
  readonly value: readonly string[];
  readonly append: boolean;
  readonly addIfAbsent: boolean;
}
