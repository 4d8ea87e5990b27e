import { lazyPackage } from './lazy-package.ts';

const re2 = lazyPackage<typeof import('re2js')>('re2js');

/** Verdicts by pattern: routes and policies repeat theirs, and compiling is what costs. */
const problems = new Map<string, string | undefined>();
const maxRemembered = 20_000;

/**
 * Why a text is not a regular expression in RE2's syntax, which is what Envoy runs, in a few words; undefined when it is one. There is no
 * look-around, no back-reference and no repeat count above 1000.
 */
export function re2Problem(pattern: string): string | undefined {
  if (problems.has(pattern)) return problems.get(pattern);
  const problem = compile(pattern);
  if (problems.size >= maxRemembered) problems.clear();
  problems.set(pattern, problem);
  return problem;
}

function compile(pattern: string): string | undefined {
  const { RE2JS, RE2JSSyntaxException } = re2();
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return error.getDescription();
    throw error;
  }
}
