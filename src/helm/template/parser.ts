import { type Token, type TokenKind, tokenize } from './lexer.ts';
import { parseNumber, unquote } from './literal.ts';
import { type Branch, type Command, type Node, type Operand, type Pipe, placeAt, type Template } from './nodes.ts';
import { TemplateError } from './template-error.ts';

/**
 * Reads a template file into its named templates: those that it defines, and itself (last, under `name`). A function that `isFunction`
 * does not know is refused here, even where it would never run. Throws a TemplateError with the line of what is wrong.
 */
export function parseTemplate(
  name: string,
  source: string,
  isFunction: (name: string) => boolean,
): readonly Template[] {
  const defined: Template[] = [];
  const parser = new Parser(name, source, defined, isFunction);
  const nodes = parser.nodesOfFile();
  return [...defined, { name, file: name, source, nodes }];
}

/** Words that may end a list of nodes. */
type Ending = 'end' | 'else' | 'eof';

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private ranges = 0;

  constructor(
    private readonly file: string,
    private readonly source: string,
    private readonly defined: Template[],
    private readonly isFunction: (name: string) => boolean,
  ) {
    this.tokens = tokenize(source, file);
  }

  /** All nodes of the file. */
  nodesOfFile(): readonly Node[] {
    try {
      return this.list(true).nodes;
    } catch (error) {
      if (error instanceof RangeError) this.fail('blocks or parentheses are nested too deep', this.peek().pos);
      throw error;
    }
  }

  /** Nodes up to `end`, `else` or the end of the file; the ending's word is consumed, not the rest of `else`. */
  list(top = false): { readonly nodes: readonly Node[]; readonly ending: Ending } {
    const nodes: Node[] = [];
    for (;;) {
      const token = this.next();
      if (token.kind === 'eof') {
        if (!top) this.fail('a block is not closed, {{ end }} is missing', token.pos);
        return { nodes, ending: 'eof' };
      }
      if (token.kind === 'text') {
        nodes.push({ kind: 'text', text: token.text, pos: token.pos });
        continue;
      }
      const word = this.peek();
      if (word.kind === 'word' && (word.text === 'end' || word.text === 'else')) {
        if (top) this.fail(`{{ ${word.text} }} without a block`, word.pos);
        this.at++;
        if (word.text === 'end') this.expect('close');
        return { nodes, ending: word.text };
      }
      nodes.push(...this.action(top));
    }
  }

  private action(top: boolean): readonly Node[] {
    const first = this.peek();
    const { pos } = first;
    if (first.kind !== 'word') return [{ kind: 'action', pipe: this.pipeTo('close'), pos }];
    switch (first.text) {
      case 'if':
      case 'with':
      case 'range':
        this.at++;
        return [this.branch(first.text, pos)];
      case 'define':
        if (!top) this.fail('{{ define }} cannot stand inside of another block', pos);
        this.at++;
        this.define(this.name('define'));
        return [];
      case 'block': {
        this.at++;
        const name = this.name('block');
        const pipe = this.pipeTo('close');
        this.body(name);
        return [{ kind: 'template', name, pipe, pos }];
      }
      case 'template': {
        this.at++;
        const name = this.name('template');
        if (this.accept('close')) return [{ kind: 'template', name, pos }];
        return [{ kind: 'template', name, pipe: this.pipeTo('close'), pos }];
      }
      case 'break':
      case 'continue':
        this.at++;
        if (this.ranges === 0) this.fail(`{{ ${first.text} }} outside of {{ range }}`, pos);
        this.expect('close');
        return [{ kind: first.text, pos }];
      default:
        return [{ kind: 'action', pipe: this.pipeTo('close'), pos }];
    }
  }

  private branch(kind: Branch['kind'], pos: number): Branch {
    const pipe = this.pipeTo('close', kind === 'range');
    if (kind === 'range') this.ranges++;
    const { nodes: body, ending } = this.list();
    if (kind === 'range') this.ranges--;
    if (ending !== 'else') return { kind, pipe, body, otherwise: [], pos };
    const word = this.peek();
    if (word.kind === 'word' && word.text === kind && kind !== 'range') {
      this.at++;
      return { kind, pipe, body, otherwise: [this.branch(kind, word.pos)], pos };
    }
    this.expect('close');
    const rest = this.list();
    if (rest.ending === 'else') this.fail('a block has two {{ else }}', pos);
    return { kind, pipe, body, otherwise: rest.nodes, pos };
  }

  private define(name: string): void {
    this.expect('close');
    this.body(name);
  }

  private body(name: string): void {
    const ranges = this.ranges;
    this.ranges = 0;
    const start = this.peek().pos;
    const { nodes, ending } = this.list();
    if (ending === 'else') this.fail('{{ else }} without a block', start);
    this.ranges = ranges;
    this.defined.push({ name, file: this.file, source: this.source, nodes });
  }

  private name(of: string): string {
    const token = this.next();
    const name = token.kind === 'string' ? unquote(token.text) : undefined;
    if (name === undefined) return this.fail(`{{ ${of} }} needs a quoted name`, token.pos);
    return name;
  }

  private pipeTo(end: 'close' | ')', inRange = false): Pipe {
    const { pos } = this.peek();
    const { variables, declares } = this.declaration(inRange);
    const commands: Command[] = [];
    for (;;) {
      commands.push(this.command());
      if (this.accept(end)) break;
      if (!this.accept('|')) this.unexpected(this.peek());
    }
    for (const [index, { operands, pos: at }] of commands.entries()) {
      const [{ kind }] = operands;
      if (index > 0 && (kind === 'literal' || kind === 'nil' || kind === 'dot'))
        this.fail('a value cannot take what a pipeline hands on', at);
    }
    return { kind: 'pipe', variables, declares, commands, pos };
  }

  /** `$x :=`, `$x =` and in `range` also `$k, $v :=`; nothing when the pipe only reads. */
  private declaration(inRange: boolean): { readonly variables: readonly string[]; readonly declares: boolean } {
    const [first, second, third, fourth] = this.tokens.slice(this.at, this.at + 4);
    if (first?.kind !== 'variable') return { variables: [], declares: false };
    if (second?.kind === ':=' || second?.kind === '=') {
      this.at += 2;
      return { variables: [first.text], declares: second.kind === ':=' };
    }
    if (second?.kind !== ',') return { variables: [], declares: false };
    if (!inRange) this.fail('only {{ range }} sets two variables', first.pos);
    if (third?.kind !== 'variable' || (fourth?.kind !== ':=' && fourth?.kind !== '=')) this.unexpected(second);
    this.at += 4;
    return { variables: [first.text, third.text], declares: fourth.kind === ':=' };
  }

  private command(): Command {
    const { pos } = this.peek();
    const [first, ...rest] = this.operands();
    if (!first) return this.fail('a value is missing in the pipeline', pos);
    if (rest.length > 0 && (first.kind === 'literal' || first.kind === 'nil' || first.kind === 'dot'))
      this.fail('a value is no function and takes no arguments', rest[0]?.pos ?? pos);
    if (first.kind === 'nil') this.fail('nil alone is no command', pos);
    return { operands: [first, ...rest], pos };
  }

  private operands(): readonly Operand[] {
    const operands: Operand[] = [];
    for (;;) {
      const token = this.peek();
      if (token.kind === 'close' || token.kind === '|' || token.kind === ')') return operands;
      if (operands.length > 0 && !token.spaced) this.unexpected(token);
      operands.push(this.chain(this.term()));
    }
  }

  /** Fields directly behind an operand: `.a.b`, `$x.a`, `(list).a`. */
  private chain(operand: Operand): Operand {
    const path: string[] = [];
    while (this.peek().kind === 'field' && !this.peek().spaced) path.push(this.next().text);
    if (path.length === 0) return operand;
    if (operand.kind === 'field' || operand.kind === 'variable')
      return { ...operand, path: [...operand.path, ...path] };
    if (operand.kind === 'literal' || operand.kind === 'nil' || operand.kind === 'dot')
      return this.fail(`there is no field ".${path[0]}" in a literal`, operand.pos);
    return { kind: 'chain', of: operand, path, pos: operand.pos };
  }

  private term(): Operand {
    const token = this.next();
    const { pos, text } = token;
    switch (token.kind) {
      case 'dot':
        return { kind: 'dot', pos };
      case 'field':
        return { kind: 'field', path: [text], pos };
      case 'variable':
        return { kind: 'variable', name: text, path: [], pos };
      case 'word':
        if (text === 'nil') return { kind: 'nil', pos };
        if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true', pos };
        if (!this.isFunction(text)) this.fail(`there is no function named "${text}"`, pos);
        return { kind: 'function', name: text, pos };
      case '(':
        return this.pipeTo(')');
      case 'string':
      case 'char':
      case 'number':
        return { kind: 'literal', value: this.literal(token), pos };
      default:
        return this.unexpected(token);
    }
  }

  private literal({ kind, text, pos }: Token): string | number | bigint {
    const value = kind === 'number' ? parseNumber(text) : unquote(text);
    if (value === undefined) return this.fail(`${text} is not a valid literal`, pos);
    if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value)
      this.fail(`${text} does not fit into an int`, pos);
    return kind === 'char' && typeof value === 'string' ? BigInt(value.codePointAt(0) ?? 0) : value;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: 'eof', text: '', pos: this.source.length, spaced: false };
  }

  private next(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }

  private accept(kind: TokenKind): boolean {
    if (this.peek().kind !== kind) return false;
    this.at++;
    return true;
  }

  private expect(kind: TokenKind): void {
    if (!this.accept(kind)) this.unexpected(this.peek());
  }

  private unexpected({ kind, text, pos }: Token): never {
    return this.fail(kind === 'close' ? 'the action ends too early' : `unexpected ${JSON.stringify(text)}`, pos);
  }

  private fail(message: string, pos: number): never {
    throw new TemplateError(message, this.file, placeAt(this.source, pos));
  }
}
