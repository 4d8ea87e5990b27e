/** Writes YAML as libyaml's emitter lays it out: lines are started and white space is written only where it is needed. */
export class YamlWriter {
  private readonly out: string[] = [];
  private column = 0;
  /** What the line ends with separates what follows. */
  private blank = true;
  /** The line has nothing but indentation and the indicators of lists and complex keys so far. */
  private indention = true;

  /** Long scalars are folded behind this column. */
  constructor(private readonly width: number) {}

  text(): string {
    return this.out.join('');
  }

  /** True while a collection may begin on this line. */
  get compact(): boolean {
    return this.indention;
  }

  get tooWide(): boolean {
    return this.column > this.width;
  }

  /** Moves to a column, on a new line if this one has content. */
  indent(column: number): void {
    const target = Math.max(0, column);
    if (!this.indention || this.column > target || (this.column === target && !this.blank)) this.lineBreak();
    this.out.push(' '.repeat(target - this.column));
    this.column = target;
    this.blank = true;
    this.indention = true;
  }

  /** `-`, `?` and `:`; those that begin a line leave room for a collection. */
  indicator(text: string, { spaced, leads }: { readonly spaced: boolean; readonly leads: boolean }): void {
    if (spaced) this.space();
    this.out.push(text);
    this.column += text.length;
    this.blank = false;
    this.indention &&= leads;
  }

  /** A space, unless there is one. */
  space(): void {
    if (this.blank) return;
    this.out.push(' ');
    this.column++;
    this.blank = true;
  }

  /** Part of a scalar. */
  put(text: string): void {
    this.out.push(text);
    this.column += [...text].length;
    this.blank = false;
    this.indention = false;
  }

  lineBreak(text = '\n'): void {
    this.out.push(text);
    this.column = 0;
    this.blank = true;
    this.indention = true;
  }
}
