/** What all nodes have: where they start in the template's text. */
interface At {
  readonly pos: number;
}

/** Text, actions and blocks of a template. */
export type Node =
  | (At & { readonly kind: 'text'; readonly text: string })
  | (At & { readonly kind: 'action'; readonly pipe: Pipe })
  | Branch
  | (At & { readonly kind: 'template'; readonly name: string; readonly pipe?: Pipe })
  | (At & { readonly kind: 'break' | 'continue' });

/** `if`, `with` and `range` with what follows `else`. */
export interface Branch extends At {
  readonly kind: 'if' | 'with' | 'range';
  readonly pipe: Pipe;
  readonly body: readonly Node[];
  readonly otherwise: readonly Node[];
}

/** Commands joined with `|`, whose value may be declared (`:=`) or assigned (`=`) to variables. */
export interface Pipe extends At {
  readonly kind: 'pipe';
  readonly variables: readonly string[];
  readonly declares: boolean;
  readonly commands: readonly Command[];
}

/** An operand, or a function, method or field with arguments. */
export interface Command extends At {
  readonly operands: readonly [Operand, ...Operand[]];
}

/** What a command consists of. */
export type Operand =
  | (At & { readonly kind: 'dot' | 'nil' })
  | (At & { readonly kind: 'literal'; readonly value: string | number | bigint | boolean })
  | (At & { readonly kind: 'field'; readonly path: readonly string[] })
  | (At & { readonly kind: 'variable'; readonly name: string; readonly path: readonly string[] })
  | (At & { readonly kind: 'chain'; readonly of: Operand; readonly path: readonly string[] })
  | (At & { readonly kind: 'function'; readonly name: string })
  | Pipe;

/** A named template: what `define` makes, and a file itself. */
export interface Template {
  readonly name: string;
  /** File that defines it. */
  readonly file: string;
  readonly source: string;
  readonly nodes: readonly Node[];
}

/** Line and column of a position, both from 1: `3:14`. */
export function placeAt(source: string, pos: number): string {
  const before = source.slice(0, pos);
  const start = before.lastIndexOf('\n') + 1;
  return `${before.split('\n').length}:${pos - start + 1}`;
}
