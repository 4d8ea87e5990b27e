import { fail, ok, type Result } from '../../core/result.ts';
import type { ParsedExpr } from './expr.ts';
import { Parser } from './parser.ts';
import { CelSyntaxProblem } from './syntax-problem.ts';

/**
 * Parses an expression of the Common Expression Language into the form that Envoy evaluates, with the ids and places that
 * cel-go gives, so that output does not depend on who parsed it. The error says what is wrong and at which character.
 */
export function parseCel(text: string): Result<ParsedExpr, string> {
  try {
    const parser = new Parser(text);
    const expr = parser.parse();
    const positions = parser.factory.positions;
    return ok({ expr, sourceInfo: { location: '<input>', lineOffsets: lineOffsets(text), positions } });
  } catch (error) {
    if (error instanceof CelSyntaxProblem)
      return fail(`CEL expression, character ${error.offset + 1}: ${error.message}`);
    throw error;
  }
}

/** The offset after each line, in code points; the last line ends one behind the text. */
function lineOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    at += [...line].length + 1;
    offsets.push(at);
  }
  return offsets;
}
