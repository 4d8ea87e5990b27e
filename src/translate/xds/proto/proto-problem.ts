/** Ends the reading of a message; readMessage turns it into a value. */
export class ProtoProblem extends Error {
  constructor(path: string, problem: string) {
    super(path ? `${path}: ${problem}` : problem);
  }
}
