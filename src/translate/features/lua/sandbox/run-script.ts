import type { LuaState } from 'fengari';
import { lazyPackage } from '../../../../core/lazy-package.ts';
import { mockStreamHandle } from './mock-stream-handle.ts';
import { sandboxPrelude } from './prelude.ts';

/** How many nested calls a script may make, as in the reference's sandbox. */
const maxCallDepth = 256;
/** Instead of seconds, which differ between machines: about as many VM instructions as fit into a few of them. */
const maxInstructions = 20_000_000;
const instructionsPerCheck = 10_000;

const fengari = lazyPackage<typeof import('fengari')>('fengari');

/** Runs Lua code in a sandbox with a mock of Envoy's stream handle; returns the error that ended it, undefined when it ran through. */
export function runScript(code: string): string | undefined {
  const { lauxlib, lua, to_luastring } = fengari();
  const state = lauxlib.luaL_newstate();
  for (const [name, open] of Object.entries(libraries())) {
    lauxlib.luaL_requiref(state, to_luastring(name), open, 1);
    lua.lua_pop(state, 1);
  }
  const setup = run(state, mockStreamHandle, 'handle') ?? run(state, sandboxPrelude, 'sandbox');
  if (setup !== undefined) throw new Error(`the Lua sandbox is broken: ${setup}`);
  limit(state);
  return run(state, code, 'script');
}

function libraries() {
  const { lualib } = fengari();
  return {
    _G: lualib.luaopen_base,
    coroutine: lualib.luaopen_coroutine,
    math: lualib.luaopen_math,
    os: lualib.luaopen_os,
    string: lualib.luaopen_string,
    table: lualib.luaopen_table,
  } as const;
}

function run(state: LuaState, code: string, name: string): string | undefined {
  const { lauxlib, lua, to_luastring } = fengari();
  const bytes = to_luastring(code);
  const loaded = lauxlib.luaL_loadbuffer(state, bytes, bytes.length, to_luastring(`=${name}`));
  if (loaded === lua.LUA_OK && lua.lua_pcall(state, 0, 0, 0) === lua.LUA_OK) return undefined;
  lauxlib.luaL_tolstring(state, -1);
  return lua.lua_tojsstring(state, -1) ?? 'unknown error';
}

/** Ends scripts that recurse or loop without end. A script that catches the error gets it again at its next instruction. */
function limit(state: LuaState): void {
  const { lauxlib, lua, to_luastring } = fengari();
  let instructions = 0;
  const frame = new lua.lua_Debug();
  const stop = (at: LuaState, message: string): never => lauxlib.luaL_error(at, to_luastring(message));
  const mask = lua.LUA_MASKCALL | lua.LUA_MASKCOUNT;
  const hook = (at: LuaState, { event }: { readonly event: number }): void => {
    if (event !== lua.LUA_HOOKCOUNT) {
      if (lua.lua_getstack(at, maxCallDepth, frame) !== 0) stop(at, 'stack overflow');
      return;
    }
    instructions += instructionsPerCheck;
    if (instructions < maxInstructions) return;
    lua.lua_sethook(at, hook, mask, 1);
    stop(at, 'the script does not end');
  };
  lua.lua_sethook(state, hook, mask, instructionsPerCheck);
}
