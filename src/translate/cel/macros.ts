import { isObject } from '../../core/json.ts';
import type { Expr, ExprFactory } from './expr.ts';
import { CelSyntaxProblem } from './syntax-problem.ts';

/** A call that may be a macro; its arguments are parsed already. */
export interface MacroCall {
  readonly id: string;
  readonly name: string;
  readonly target?: Expr;
  readonly args: readonly Expr[];
}

const accumulator = '@result';

/**
 * The expansion of a call when it is one of CEL's macros, else undefined. Nodes of the expansion stand where the call
 * stands, and get their ids in the order in which cel-go makes them.
 */
export function expandMacro(factory: ExprFactory, call: MacroCall): Expr | undefined {
  const { name, target, args } = call;
  if (!target) return name === 'has' && args.length === 1 ? presenceTest(factory, call) : undefined;
  const maker = new MacroMaker(factory, call.id);
  switch (`${name}/${args.length}`) {
    case 'all/2':
      return maker.all(target, args);
    case 'exists/2':
      return maker.exists(target, args);
    case 'exists_one/2':
      return maker.existsOne(target, args);
    case 'map/2':
    case 'map/3':
      return maker.map(target, args);
    case 'filter/2':
      return maker.filter(target, args);
    default:
      return undefined;
  }
}

function presenceTest(factory: ExprFactory, { id, args }: MacroCall): Expr {
  const select = args[0]?.selectExpr;
  if (!isObject(select)) {
    throw new CelSyntaxProblem(factory.offsetOf(id), 'has() needs a field, such as has(request.headers)');
  }
  return { id: factory.id(factory.offsetOf(id)), selectExpr: { ...select, testOnly: true } };
}

/** Makes the nodes of one expansion. */
class MacroMaker {
  readonly #factory: ExprFactory;
  readonly #offset: number;

  constructor(factory: ExprFactory, callId: string) {
    this.#factory = factory;
    this.#offset = factory.offsetOf(callId);
  }

  all(target: Expr, [variable, predicate]: readonly Expr[]): Expr {
    const name = this.#variable(variable);
    const init = this.#bool(true);
    const condition = this.#call('@not_strictly_false', this.#accumulator());
    const step = this.#call('_&&_', this.#accumulator(), predicate);
    return this.#fold(target, name, init, condition, step, this.#accumulator());
  }

  exists(target: Expr, [variable, predicate]: readonly Expr[]): Expr {
    const name = this.#variable(variable);
    const init = this.#bool(false);
    const condition = this.#call('@not_strictly_false', this.#call('!_', this.#accumulator()));
    const step = this.#call('_||_', this.#accumulator(), predicate);
    return this.#fold(target, name, init, condition, step, this.#accumulator());
  }

  existsOne(target: Expr, [variable, predicate]: readonly Expr[]): Expr {
    const name = this.#variable(variable);
    const init = this.#int(0);
    const condition = this.#bool(true);
    const increment = this.#call('_+_', this.#accumulator(), this.#int(1));
    const step = this.#call('_?_:_', predicate, increment, this.#accumulator());
    const result = this.#call('_==_', this.#accumulator(), this.#int(1));
    return this.#fold(target, name, init, condition, step, result);
  }

  map(target: Expr, args: readonly Expr[]): Expr {
    const name = this.#variable(args[0]);
    const predicate = args.length === 3 ? args[1] : undefined;
    const transform = args.at(-1);
    const init = this.#list([]);
    const condition = this.#bool(true);
    const appended = this.#call('_+_', this.#accumulator(), this.#list(transform ? [transform] : []));
    const step = predicate ? this.#call('_?_:_', predicate, appended, this.#accumulator()) : appended;
    return this.#fold(target, name, init, condition, step, this.#accumulator());
  }

  filter(target: Expr, [variable, predicate]: readonly Expr[]): Expr {
    const name = this.#variable(variable);
    const init = this.#list([]);
    const condition = this.#bool(true);
    const appended = this.#call('_+_', this.#accumulator(), this.#list(variable ? [variable] : []));
    const step = this.#call('_?_:_', predicate, appended, this.#accumulator());
    return this.#fold(target, name, init, condition, step, this.#accumulator());
  }

  #id(): string {
    return this.#factory.id(this.#offset);
  }

  #variable(node: Expr | undefined): string {
    const ident = node?.identExpr;
    const name = isObject(ident) && typeof ident.name === 'string' ? ident.name : undefined;
    if (name === undefined || name === accumulator) {
      throw new CelSyntaxProblem(this.#offset, 'the first argument of a macro must be a plain name');
    }
    return name;
  }

  #bool(boolValue: boolean): Expr {
    return this.#factory.constant(this.#id(), { boolValue });
  }

  #int(value: number): Expr {
    return this.#factory.constant(this.#id(), { int64Value: String(value) });
  }

  #list(elements: readonly Expr[]): Expr {
    return { id: this.#id(), listExpr: elements.length > 0 ? { elements } : {} };
  }

  #accumulator(): Expr {
    return this.#factory.ident(this.#id(), accumulator);
  }

  #call(name: string, ...args: readonly (Expr | undefined)[]): Expr {
    return this.#factory.call(
      this.#id(),
      name,
      args.filter((arg) => arg !== undefined),
    );
  }

  #fold(range: Expr, name: string, init: Expr, condition: Expr, step: Expr, result: Expr): Expr {
    return {
      id: this.#id(),
      comprehensionExpr: {
        iterVar: name,
        iterRange: range,
        accuVar: accumulator,
        accuInit: init,
        loopCondition: condition,
        loopStep: step,
        result,
      },
    };
  }
}
