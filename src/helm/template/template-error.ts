/** A template that cannot be read or run. The message is a clause; `file` and `line` tell where, as far as it is known. */
export class TemplateError extends Error {
  constructor(
    message: string,
    readonly file?: string,
    readonly line?: number,
    /** `include` and `template` calls on the way, innermost first: `name (file:line)`. */
    readonly calls: readonly string[] = [],
  ) {
    super(message);
    this.name = 'TemplateError';
  }
}
