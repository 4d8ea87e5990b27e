import { luaSyntaxProblem } from '../../core/lua.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { luaScripts } from '../index/lua-scripts.ts';

/** A Lua script that Envoy cannot load. */
export const luaSyntax = defineCheck({
  code: 'EG0033',
  name: 'lua-syntax',
  severity: 'error',
  summary: 'A Lua script has a syntax error',
  docs: {
    what: 'A Lua script is not Lua 5.1 as Envoy runs it, or has no handler (envoy_on_request or envoy_on_response).',
    why: 'Envoy refuses the listener. The controller notices unless luaValidation is Disabled.',
    example: `kind: EnvoyExtensionPolicy
spec:
  lua:
    - type: Inline
      inline: |
        function envoy_on_request(handle)
          if true print("x") end
        end`,
    fix: 'Correct the script.',
  },
  *run({ set, index }) {
    for (const { owner, path, script } of luaScripts(set, index)) {
      const syntax = luaSyntaxProblem(script);
      const problem = syntax === undefined ? handlerProblem(script) : `the script is not Lua 5.1 (${syntax})`;
      if (problem !== undefined) yield { resource: refOf(owner), path, message: problem, hint: 'Correct the script.' };
    }
  },
});

function handlerProblem(script: string): string | undefined {
  return /envoy_on_re(quest|sponse)/.test(script)
    ? undefined
    : 'the script has no function envoy_on_request or envoy_on_response';
}
