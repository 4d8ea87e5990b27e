/** The text of one input: a file, standard input or a URL, under the name that messages use. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** The text of one document inside an input. */
export interface DocumentText {
  readonly source: SourceText;
  /** Text of the document; its first line is line `line` of the input. */
  readonly text: string;
  /** Line of the input, from 1, at which the text starts. */
  readonly line: number;
}
