import { refOf } from '../../core/resource-ref.ts';
import { luaProblem } from '../../translate/features/lua/validate-script.ts';
import { defineCheck } from '../check.ts';
import { luaScripts } from '../lua-scripts.ts';

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
      const problem = luaProblem(script, 'InsecureSyntax');
      if (problem === undefined) continue;
      yield { resource: refOf(owner), path, message: problem, hint: 'Correct the script.' };
    }
  },
});
