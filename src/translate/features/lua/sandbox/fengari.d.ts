/** The part of fengari, a Lua VM without types of its own, that runs scripts; names are those of Lua's C API. */
declare module 'fengari' {
  /** The state of a VM; opaque. */
  export type LuaState = { readonly __luaState: never };
  /** What a hook is told about why it was called. */
  export class LuaDebug {
    event: number;
  }
  type LuaFunction = (state: LuaState) => number;

  export function to_luastring(text: string): Uint8Array;
  export function to_jsstring(bytes: Uint8Array): string;
  export const lua: {
    readonly LUA_OK: number;
    readonly LUA_HOOKCOUNT: number;
    readonly LUA_MASKCALL: number;
    readonly LUA_MASKCOUNT: number;
    readonly lua_Debug: typeof LuaDebug;
    readonly lua_pop: (state: LuaState, count: number) => void;
    readonly lua_pcall: (state: LuaState, args: number, results: number, handler: number) => number;
    readonly lua_sethook: (
      state: LuaState,
      hook: (state: LuaState, debug: LuaDebug) => void,
      mask: number,
      count: number,
    ) => void;
    readonly lua_getstack: (state: LuaState, level: number, debug: LuaDebug) => number;
    readonly lua_tojsstring: (state: LuaState, index: number) => string | null;
  };
  export const lauxlib: {
    readonly luaL_newstate: () => LuaState;
    readonly luaL_error: (state: LuaState, format: Uint8Array) => never;
    readonly luaL_loadbuffer: (state: LuaState, code: Uint8Array, size: number | null, name: Uint8Array) => number;
    readonly luaL_requiref: (state: LuaState, name: Uint8Array, open: LuaFunction, global: number) => void;
    readonly luaL_tolstring: (state: LuaState, index: number) => Uint8Array;
  };
  export const lualib: {
    readonly luaopen_base: LuaFunction;
    readonly luaopen_coroutine: LuaFunction;
    readonly luaopen_math: LuaFunction;
    readonly luaopen_os: LuaFunction;
    readonly luaopen_string: LuaFunction;
    readonly luaopen_table: LuaFunction;
  };
}
