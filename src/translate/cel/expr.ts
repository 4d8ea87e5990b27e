import type { JsonObject, JsonValue } from '../../core/json.ts';

/** A parsed expression in the JSON of cel.expr.Expr; ids are texts, since protobuf's JSON writes 64-bit numbers so. */
export type Expr = JsonObject & { readonly id: string };

/** A constant in the JSON of cel.expr.Constant. */
export type Constant =
  | { readonly nullValue: null }
  | { readonly boolValue: boolean }
  | { readonly int64Value: string }
  | { readonly uint64Value: string }
  | { readonly doubleValue: number | string }
  | { readonly stringValue: string }
  | { readonly bytesValue: string };

/** Where the parts of an expression stand in its text (cel.expr.SourceInfo); offsets count code points. */
export interface SourceInfo extends JsonObject {
  readonly location: string;
  readonly lineOffsets: readonly number[];
  readonly positions: Readonly<Record<string, number>>;
}

/** A parsed expression with its places, as Envoy's CEL matcher takes it (cel.expr.ParsedExpr). */
export interface ParsedExpr extends JsonObject {
  readonly expr: Expr;
  readonly sourceInfo: SourceInfo;
}

/** Makes the nodes of one expression: each gets the next id, and the place of each id is kept. */
export class ExprFactory {
  #lastId = 0;
  readonly positions: Record<string, number> = {};

  /** The next id, for a node at that offset. */
  id(offset: number): string {
    const id = String(++this.#lastId);
    this.positions[id] = offset;
    return id;
  }

  /** Forgets the place of a node that is not part of the result. */
  forget(id: string): void {
    delete this.positions[id];
  }

  /** The place of a node that was made before. */
  offsetOf(id: string): number {
    return this.positions[id] ?? 0;
  }

  ident(id: string, name: string): Expr {
    return { id, identExpr: { name } };
  }

  constant(id: string, value: Constant): Expr {
    return { id, constExpr: value as JsonValue };
  }

  call(id: string, name: string, args: readonly Expr[], target?: Expr): Expr {
    return { id, callExpr: { ...(target ? { target } : {}), function: name, ...(args.length > 0 ? { args } : {}) } };
  }
}
