import { lazyPackage } from './lazy-package.ts';

const luaparse = lazyPackage<typeof import('luaparse')>('luaparse');

/**
 * Why a text is not a Lua script as Envoy runs it (5.1 with goto), with line and column; undefined when it is one. Lua 5.2 as the parser
 * knows it is just that, without the integer operators of 5.3.
 */
export function luaSyntaxProblem(code: string): string | undefined {
  try {
    luaparse().parse(code, { luaVersion: '5.2', comments: false });
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}
