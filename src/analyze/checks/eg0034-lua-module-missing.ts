import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { luaScripts } from '../index/lua-scripts.ts';

/** Libraries that LuaJIT brings along. */
const standard: ReadonlySet<string> = new Set(
  'string table math io os debug package coroutine bit jit ffi table.new table.clear'.split(' '),
);

/** A Lua script that requires a module. */
export const luaModuleMissing = defineCheck({
  code: 'EG0034',
  name: 'lua-module-missing',
  severity: 'warning',
  summary: 'A Lua script requires a module that Envoy does not have',
  docs: {
    what: 'A Lua script calls `require`. The image of Envoy has the standard library of Lua alone.',
    why: 'Unless the module is mounted into the proxies, Envoy refuses the listener when it loads the script.',
    example: `kind: EnvoyExtensionPolicy
spec:
  lua:
    - type: Inline
      inline: |
        local json = require("json")
        function envoy_on_request(handle) end`,
    fix: 'Put the code into the script, or mount the module into the proxies with the EnvoyProxy and ignore the finding.',
  },
  *run({ set, index }) {
    for (const { owner, path, script } of luaScripts(set, index)) {
      const code = script.replace(/--\[\[[\s\S]*?\]\]|--[^\n]*/g, '');
      const names = [...code.matchAll(/\brequire\s*\(?\s*["']([\w.-]+)["']/g)].map(([, name = '']) => name);
      for (const name of new Set(names)) {
        if (standard.has(name)) continue;
        yield {
          resource: refOf(owner),
          path,
          message: `the script requires the module ${name}, which the image of Envoy does not have`,
          hint: 'Put the code into the script, or mount the module into the proxies.',
        };
      }
    }
  },
});
