import { type ASTNode, parse } from '@marcbachmann/cel-js';

const comprehensions: Readonly<Record<string, readonly number[]>> = {
  all: [2],
  exists: [2],
  exists_one: [2],
  filter: [2],
  map: [2, 3],
};

/**
 * What is wrong with the syntax of a CEL expression, as one clause; undefined for a good one. Names and types are not checked: which
 * attributes there are depends on where Envoy evaluates the expression.
 */
export function celSyntaxProblem(expression: string): string | undefined {
  let root: ASTNode;
  try {
    root = parse(expression).ast;
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return `"${expression}" is not a CEL expression (${line})`;
  }
  const misuse = misusedMacro(root);
  return misuse === undefined ? undefined : `"${expression}" is not a CEL expression (${misuse})`;
}

/** Macros are part of the syntax: `has()` takes a field selection, and comprehensions name their variable. */
function misusedMacro(node: ASTNode): string | undefined {
  if (node.op === 'call') {
    const [name, operands] = node.args;
    if (name === 'has' && operands.length === 1 && operands[0]?.op !== '.') return 'has() needs a field such as a.b';
  }
  if (node.op === 'rcall') {
    const [name, , operands] = node.args;
    if (comprehensions[name]?.includes(operands.length) && operands[0]?.op !== 'id')
      return `${name}() needs a variable name as its first argument`;
  }
  for (const child of childNodes(node.args)) {
    const misuse = misusedMacro(child);
    if (misuse !== undefined) return misuse;
  }
  return undefined;
}

function childNodes(value: unknown): readonly ASTNode[] {
  if (Array.isArray(value)) return value.flatMap(childNodes);
  const isNode = value !== null && typeof value === 'object' && 'op' in value && 'args' in value;
  return isNode ? [value as ASTNode] : [];
}
