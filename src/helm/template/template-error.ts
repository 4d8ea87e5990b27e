/** A template that cannot be read or run. The message is a clause; `file` and `place` tell where, as far as it is known. */
export class TemplateError extends Error {
  constructor(
    message: string,
    readonly file?: string,
    /** `line:column`. */
    readonly place?: string,
    /** `include` and `template` calls on the way, innermost first: `name (file:line:column)`. */
    readonly calls: readonly string[] = [],
  ) {
    super(message);
    this.name = 'TemplateError';
  }
}
