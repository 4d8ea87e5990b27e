import { type Expr, ExprFactory } from './expr.ts';
import { type Token, tokenize } from './lexer.ts';
import { literalOf } from './literals.ts';
import { expandMacro } from './macros.ts';
import { CelSyntaxProblem } from './syntax-problem.ts';

const relations: Readonly<Record<string, string>> = {
  '<': '_<_',
  '<=': '_<=_',
  '>=': '_>=_',
  '>': '_>_',
  '==': '_==_',
  '!=': '_!=_',
  in: '@in',
};
const products: Readonly<Record<string, string>> = { '*': '_*_', '/': '_/_', '%': '_%_' };
const sums: Readonly<Record<string, string>> = { '+': '_+_', '-': '_-_' };

const reserved: ReadonlySet<string> = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(' '),
);
const keywords: ReadonlySet<string> = new Set(['in', 'true', 'false', 'null']);
const deepest = 250;

/** Parses one expression by recursive descent. Ids are given in the order in which cel-go visits its syntax tree. */
export class Parser {
  readonly factory = new ExprFactory();
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = tokenize(text);
  }

  /** The whole expression; throws CelSyntaxProblem when it is not one. */
  parse(): Expr {
    const expr = this.#expression();
    if (this.#next.kind !== 'end') throw this.#unexpected();
    return expr;
  }

  get #next(): Token {
    return this.#peek(0);
  }

  #peek(ahead: number): Token {
    const token = this.#tokens[this.#at + ahead] ?? this.#tokens.at(-1);
    if (!token) throw new CelSyntaxProblem(0, 'the expression is empty');
    return token;
  }

  #take(): Token {
    const token = this.#next;
    this.#at++;
    return token;
  }

  #isNext(symbol: string, ahead = 0): boolean {
    const token = this.#peek(ahead);
    return token.text === symbol && (token.kind === 'symbol' || (symbol === 'in' && token.kind === 'ident'));
  }

  #expect(symbol: string): Token {
    if (!this.#isNext(symbol)) throw this.#unexpected(`"${symbol}"`);
    return this.#take();
  }

  #unexpected(wanted?: string): CelSyntaxProblem {
    const { kind, text, offset } = this.#next;
    const found = kind === 'end' ? 'the expression ends' : `found "${text}"`;
    return new CelSyntaxProblem(offset, wanted ? `expected ${wanted} but ${found}` : `${found} where nothing fits`);
  }

  #expression(): Expr {
    if (++this.#depth > deepest) throw new CelSyntaxProblem(this.#next.offset, 'the expression is nested too deeply');
    const condition = this.#logical('||', '_||_', () => this.#logical('&&', '_&&_', () => this.#relation()));
    let result = condition;
    if (this.#isNext('?')) {
      const id = this.factory.id(this.#take().offset);
      const yes = this.#logical('||', '_||_', () => this.#logical('&&', '_&&_', () => this.#relation()));
      this.#expect(':');
      result = this.factory.call(id, '_?_:_', [condition, yes, this.#expression()]);
    }
    this.#depth--;
    return result;
  }

  /** Terms of one logical operator, as a balanced tree: long chains must not nest deeply. */
  #logical(symbol: string, name: string, term: () => Expr): Expr {
    const terms = [term()];
    const ids: string[] = [];
    while (this.#isNext(symbol)) {
      const operator = this.#take();
      terms.push(term());
      ids.push(this.factory.id(operator.offset));
    }
    return this.#balanced(name, terms, ids);
  }

  #balanced(name: string, terms: readonly Expr[], ids: readonly string[]): Expr {
    const [only] = terms;
    const middle = Math.floor(ids.length / 2);
    const id = ids[middle];
    if (only && id === undefined) return only;
    const left = this.#balanced(name, terms.slice(0, middle + 1), ids.slice(0, middle));
    const right = this.#balanced(name, terms.slice(middle + 1), ids.slice(middle + 1));
    return this.factory.call(id ?? '', name, [left, right]);
  }

  #relation(): Expr {
    return this.#binary(relations, () => this.#binary(sums, () => this.#binary(products, () => this.#unary())));
  }

  #binary(operators: Readonly<Record<string, string>>, operand: () => Expr): Expr {
    let left = operand();
    for (;;) {
      const name = Object.hasOwn(operators, this.#next.text) ? operators[this.#next.text] : undefined;
      if (name === undefined || !this.#isNext(this.#next.text)) return left;
      const id = this.factory.id(this.#take().offset);
      left = this.factory.call(id, name, [left, operand()]);
    }
  }

  /** Repeated operators cancel each other in pairs. A minus right before a number belongs to the number. */
  #unary(): Expr {
    for (const symbol of ['!', '-']) {
      if (!this.#isNext(symbol) || (symbol === '-' && this.#startsNegativeNumber())) continue;
      const first = this.#next;
      let count = 0;
      while (this.#isNext(symbol)) {
        this.#take();
        count++;
      }
      if (count % 2 === 0) return this.#member();
      const id = this.factory.id(first.offset);
      return this.factory.call(id, `${symbol}_`, [this.#member()]);
    }
    return this.#member();
  }

  #startsNegativeNumber(): boolean {
    return this.#isNext('-') && ['int', 'double'].includes(this.#peek(1).kind);
  }

  #member(): Expr {
    let expr = this.#primary();
    for (;;) {
      if (this.#isNext('.')) expr = this.#selectOrCall(expr);
      else if (this.#isNext('[')) {
        const id = this.factory.id(this.#take().offset);
        const index = this.#expression();
        this.#expect(']');
        expr = this.factory.call(id, '_[_]', [expr, index]);
      } else return expr;
    }
  }

  #selectOrCall(operand: Expr): Expr {
    const dot = this.#take();
    const name = this.#name();
    if (!this.#isNext('(')) return { id: this.factory.id(dot.offset), selectExpr: { operand, field: name.text } };
    return this.#callAfter(name.text, operand);
  }

  /** A call at its opening bracket, expanded when it is a macro. */
  #callAfter(name: string, target?: Expr): Expr {
    const id = this.factory.id(this.#expect('(').offset);
    const args: Expr[] = [];
    while (!this.#isNext(')')) {
      args.push(this.#expression());
      if (!this.#isNext(')')) this.#expect(',');
      else break;
      if (this.#isNext(')')) throw this.#unexpected('an argument');
    }
    this.#expect(')');
    const expanded = expandMacro(this.factory, { id, name, args, target });
    if (!expanded) return this.factory.call(id, name, args, target);
    this.factory.forget(id);
    return expanded;
  }

  #name(): Token {
    const { kind, text } = this.#next;
    if (kind !== 'ident' || keywords.has(text)) throw this.#unexpected('a name');
    return this.#take();
  }

  #primary(): Expr {
    const { kind, text, offset } = this.#next;
    if (this.#isNext('(')) {
      this.#take();
      const inner = this.#expression();
      this.#expect(')');
      return inner;
    }
    if (this.#isNext('[')) return this.#list();
    if (this.#isNext('{')) return this.#struct('');
    if (this.#isNext('-') && this.#startsNegativeNumber()) {
      this.#take();
      return this.factory.constant(this.factory.id(offset), literalOf(this.#take(), true));
    }
    if (this.#isNext('.') || kind === 'ident') return this.#identOrCall(text);
    if (kind === 'symbol' || kind === 'end') throw this.#unexpected();
    return this.factory.constant(this.factory.id(offset), literalOf(this.#take(), false));
  }

  #identOrCall(text: string): Expr {
    const { kind, offset } = this.#next;
    if (kind === 'ident' && keywords.has(text)) {
      if (text === 'in') throw this.#unexpected();
      this.#take();
      const value = text === 'null' ? { nullValue: null } : { boolValue: text === 'true' };
      return this.factory.constant(this.factory.id(offset), value);
    }
    const message = this.#messageName();
    if (message !== undefined) return this.#struct(message);
    const leadingDot = this.#isNext('.') ? this.#take().text : '';
    const name = this.#name();
    if (reserved.has(name.text)) throw new CelSyntaxProblem(name.offset, `"${name.text}" is a reserved word`);
    if (this.#isNext('(')) return this.#callAfter(`${leadingDot}${name.text}`);
    return this.factory.ident(this.factory.id(name.offset), `${leadingDot}${name.text}`);
  }

  /** Takes a dotted name when an opening brace follows it: the name of a message that is made. */
  #messageName(): string | undefined {
    let length = this.#isNext('.') ? 1 : 0;
    while (this.#peek(length).kind === 'ident' && this.#isNext('.', length + 1)) length += 2;
    if (this.#peek(length).kind !== 'ident' || !this.#isNext('{', length + 1)) return undefined;
    const name = this.#tokens.slice(this.#at, this.#at + length + 1).map((token) => token.text);
    this.#at += length + 1;
    return name.join('');
  }

  #list(): Expr {
    const id = this.factory.id(this.#take().offset);
    const elements: Expr[] = [];
    if (this.#isNext(',') && this.#isNext(']', 1)) this.#take();
    while (!this.#isNext(']')) {
      elements.push(this.#expression());
      if (!this.#isNext(']')) this.#expect(',');
    }
    this.#take();
    return { id, listExpr: elements.length > 0 ? { elements } : {} };
  }

  /** A map, or with a name a message. Entries have ids of their own, at the colon. */
  #struct(messageName: string): Expr {
    const id = this.factory.id(this.#take().offset);
    const entries: Expr[] = [];
    if (this.#isNext(',') && this.#isNext('}', 1)) this.#take();
    while (!this.#isNext('}')) {
      entries.push(messageName ? this.#field() : this.#mapEntry());
      if (!this.#isNext('}')) this.#expect(',');
    }
    this.#take();
    const fields = { ...(messageName ? { messageName } : {}), ...(entries.length > 0 ? { entries } : {}) };
    return { id, structExpr: fields };
  }

  #field(): Expr {
    const fieldKey = this.#name().text;
    const id = this.factory.id(this.#expect(':').offset);
    return { id, fieldKey, value: this.#expression() };
  }

  /** The entry's id comes before those of its key, though the colon comes after it. */
  #mapEntry(): Expr {
    const id = this.factory.id(this.#next.offset);
    const mapKey = this.#expression();
    this.factory.positions[id] = this.#expect(':').offset;
    return { id, mapKey, value: this.#expression() };
  }
}
