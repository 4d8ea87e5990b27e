import { compareBytes } from '../../core/compare.ts';
import type { FunctionTable, Host } from './function-table.ts';
import { type Branch, type Command, type Node, type Operand, type Pipe, placeAt, type Template } from './nodes.ts';
import { printValue } from './print-value.ts';
import { TemplateError } from './template-error.ts';
import { GoObject, integerOf, isTrue, missingMember, typeOf, type Value } from './value.ts';

/** Everything that templates see beside their data. */
export interface Environment {
  readonly templates: ReadonlyMap<string, Template>;
  readonly functions: FunctionTable;
  readonly host: Host;
}

/** Runs a template with its data and returns the text. Throws a TemplateError with file, line and the calls on the way. */
export function execute(template: Template, data: Value, environment: Environment): string {
  const run = new Run(template, data, environment);
  try {
    run.nodes(template.nodes, data);
  } catch (error) {
    if (error instanceof RangeError) throw run.locate(new TemplateError('templates call each other without end'));
    throw error instanceof TemplateError ? run.locate(error) : error;
  }
  return run.text();
}

/** Thrown to leave a `range`. */
class LoopExit {
  constructor(readonly ends: boolean) {}
}

/** One call of one template. */
class Run {
  private readonly out: string[] = [];
  private readonly variables: { readonly name: string; value: Value }[];
  private pos = 0;

  constructor(
    private readonly template: Template,
    data: Value,
    private readonly environment: Environment,
  ) {
    this.variables = [{ name: '$', value: data }];
  }

  text(): string {
    return this.out.join('');
  }

  /** The error with the place of the node that runs, or with this call added to its way. */
  locate(error: TemplateError): TemplateError {
    const { file, source, name } = this.template;
    const place = placeAt(source, this.pos);
    if (error.file === undefined) return new TemplateError(error.message, file, place, error.calls);
    const call = `${name} (${file}:${place})`;
    return error.calls.length > 20
      ? error
      : new TemplateError(error.message, error.file, error.place, [...error.calls, call]);
  }

  nodes(nodes: readonly Node[], dot: Value): void {
    for (const node of nodes) this.node(node, dot);
  }

  private node(node: Node, dot: Value): void {
    switch (node.kind) {
      case 'text':
        this.out.push(node.text);
        return;
      case 'action': {
        this.pos = node.pos;
        const value = this.pipe(node.pipe, dot);
        if (node.pipe.variables.length === 0) this.out.push(printValue(value));
        return;
      }
      case 'if':
      case 'with':
        this.scoped(() => this.choose(node, dot));
        return;
      case 'range':
        this.scoped(() => this.range(node, dot));
        return;
      case 'template':
        this.pos = node.pos;
        this.call(node.name, node.pipe ? this.pipe(node.pipe, dot) : null);
        return;
      case 'break':
      case 'continue':
        throw new LoopExit(node.kind === 'break');
    }
  }

  private call(name: string, data: Value): void {
    const template = this.environment.templates.get(name);
    if (!template) throw new TemplateError(`there is no template named ${JSON.stringify(name)}`);
    this.out.push(execute(template, data, this.environment));
  }

  private scoped(run: () => void): void {
    const mark = this.variables.length;
    try {
      run();
    } finally {
      this.variables.length = mark;
    }
  }

  private choose({ kind, pipe, body, otherwise, pos }: Branch, dot: Value): void {
    this.pos = pos;
    const value = this.pipe(pipe, dot);
    if (isTrue(value)) this.nodes(body, kind === 'with' ? value : dot);
    else this.nodes(otherwise, dot);
  }

  private range({ pipe, body, otherwise, pos }: Branch, dot: Value): void {
    this.pos = pos;
    const entries = entriesOf(this.pipe(pipe, dot, true), pipe.variables.length);
    if (entries.length === 0) {
      this.nodes(otherwise, dot);
      return;
    }
    const mark = this.variables.length;
    for (const [key, value] of entries) {
      const [first, second] = pipe.variables;
      if (second !== undefined) this.bind(first ?? '$', key, pipe.declares);
      const name = second ?? first;
      if (name !== undefined) this.bind(name, value, pipe.declares);
      try {
        this.nodes(body, value);
      } catch (exit) {
        if (!(exit instanceof LoopExit)) throw exit;
        if (exit.ends) break;
      } finally {
        this.variables.length = mark;
      }
    }
  }

  private bind(name: string, value: Value, declares: boolean): void {
    if (declares) {
      this.variables.push({ name, value });
      return;
    }
    this.variable(name).value = value;
  }

  private variable(name: string): { value: Value } {
    for (let i = this.variables.length - 1; i >= 0; i--) {
      const variable = this.variables[i];
      if (variable?.name === name) return variable;
    }
    throw new TemplateError(`the variable ${name} is not declared`);
  }

  private pipe(pipe: Pipe, dot: Value, inRange = false): Value {
    let value: Value | undefined;
    for (const command of pipe.commands) value = this.command(command, dot, value);
    const result = value ?? null;
    if (!inRange) for (const name of pipe.variables) this.bind(name, result, pipe.declares);
    return result;
  }

  private command({ operands, pos }: Command, dot: Value, piped: Value | undefined): Value {
    this.pos = pos;
    const [first, ...rest] = operands;
    if (first.kind === 'function') return this.invoke(first.name, rest, dot, piped);
    const path = first.kind === 'field' || first.kind === 'variable' || first.kind === 'chain' ? first.path : [];
    if (path.length > 0) {
      const args = (): Value[] => [
        ...rest.map((operand) => this.operand(operand, dot)),
        ...(piped === undefined ? [] : [piped]),
      ];
      return this.path(this.start(first, dot), path, rest.length > 0 || piped !== undefined ? args() : undefined);
    }
    if (rest.length > 0 || piped !== undefined)
      throw new TemplateError('a value is no function and takes no arguments');
    return this.operand(first, dot);
  }

  /** The value that a path of fields begins at. */
  private start(operand: Operand, dot: Value): Value {
    if (operand.kind === 'variable') return this.variable(operand.name).value;
    return operand.kind === 'chain' ? this.operand(operand.of, dot) : dot;
  }

  private operand(operand: Operand, dot: Value): Value {
    switch (operand.kind) {
      case 'dot':
        return dot;
      case 'nil':
        return null;
      case 'literal':
        return operand.value;
      case 'field':
      case 'variable':
      case 'chain':
        return this.path(this.start(operand, dot), operand.path, undefined);
      case 'function':
        return this.invoke(operand.name, [], dot, undefined);
      case 'pipe':
        return this.pipe(operand, dot);
    }
  }

  /** Follows fields; `args` are for the last of them, which must then be a method. */
  private path(start: Value, path: readonly string[], args: readonly Value[] | undefined): Value {
    // Go reads fields of what a pipeline or variable gave as nil without complaint, and only fields of a missing key fail.
    if (start === null) return null;
    let value: Value = start;
    for (const [index, name] of path.entries())
      value = field(value, name, index === path.length - 1 ? args : undefined);
    return value;
  }

  private invoke(name: string, operands: readonly Operand[], dot: Value, piped: Value | undefined): Value {
    if (name === 'and' || name === 'or') return this.shortCircuit(name, operands, dot, piped);
    const run = this.environment.functions[name];
    if (!run) throw new TemplateError(`there is no function named "${name}"`);
    const args = operands.map((operand) => this.operand(operand, dot));
    if (piped !== undefined) args.push(piped);
    try {
      return run(args, this.environment.host);
    } catch (error) {
      const plain = error instanceof TemplateError && error.file === undefined;
      throw plain ? new TemplateError(`${name}: ${error.message}`) : error;
    }
  }

  /** Gives the argument that decides; those behind it are not evaluated. */
  private shortCircuit(name: 'and' | 'or', operands: readonly Operand[], dot: Value, piped: Value | undefined): Value {
    let value = piped;
    for (const operand of operands) {
      value = this.operand(operand, dot);
      if (isTrue(value) === (name === 'or')) return value;
    }
    if (piped !== undefined) return piped;
    if (value === undefined) throw new TemplateError(`${name}: at least one argument wanted`);
    return value;
  }
}

function field(value: Value, name: string, args: readonly Value[] | undefined): Value {
  if (value === null) throw new TemplateError(`cannot read "${name}" of nil: the value before it is not set`);
  const method = value instanceof GoObject ? value.methods.get(name) : undefined;
  if (method) return method(args ?? []);
  const fields = value instanceof GoObject ? value.fields : value instanceof Map ? value : undefined;
  if (!fields || (value instanceof GoObject && value.kind !== 'map' && !fields.has(name)))
    throw new TemplateError(`cannot read "${name}": the value before it is of type ${typeOf(value)}`);
  if (args) throw new TemplateError(`"${name}" is a value and takes no arguments`);
  const member = fields.get(name);
  if (member !== undefined) return member;
  if (value instanceof Map) return missingMember(value);
  return value instanceof GoObject && value.type === 'map[string]string' ? '' : new Uint8Array();
}

/** What `range` goes over: list items by index, map entries by sorted key, 0 to n-1 of an integer. */
function entriesOf(value: Value, variables: number): readonly (readonly [Value, Value])[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.map((item, index) => [BigInt(index), item] as const);
  if (value instanceof Uint8Array) return Array.from(value, (byte, index) => [BigInt(index), BigInt(byte)] as const);
  if (value instanceof Map) return [...value].sort(([a], [b]) => compareBytes(a, b));
  const count = integerOf(value);
  if (count !== undefined) {
    if (variables > 1) throw new TemplateError('{{ range }} over an integer sets one variable only');
    return Array.from({ length: Number(count) }, (_, i) => [BigInt(i), BigInt(i)] as const);
  }
  if (value instanceof GoObject && value.kind === 'map')
    return [...value.fields].sort(([a], [b]) => compareBytes(a, b));
  throw new TemplateError(`range cannot go over a value of type ${typeOf(value)}`);
}
