/** Ends the parsing of an expression; parseCel turns it into a value. */
export class CelSyntaxProblem extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}
