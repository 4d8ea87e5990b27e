import type { JsonValue } from '../../../core/json.ts';

/** A Lua script; its fields have the IR's upper-case names. */
export interface Lua {
  readonly Name: string;
  readonly Code: string | null;
  readonly FilterContext: JsonValue | null;
}

declare module '../../ir/slices.ts' {
  interface EnvoyExtensionFeatures {
    readonly luas?: readonly Lua[];
  }
}
