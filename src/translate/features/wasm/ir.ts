import type { JsonValue } from '../../../core/json.ts';

/** A Wasm extension. */
export interface Wasm {
  readonly name: string;
  readonly rootID?: string;
  readonly wasmName: string;
  readonly config: JsonValue | null;
  readonly failOpen: boolean;
  readonly httpWasmCode?: HTTPWasmCode;
  readonly hostKeys?: readonly string[];
}

/** Where the control plane serves a Wasm module. */
export interface HTTPWasmCode {
  readonly servingURL: string;
  readonly sha256: string;
  readonly originalDownloadingURL: string;
}

declare module '../../ir/slices.ts' {
  interface EnvoyExtensionFeatures {
    readonly wasms?: readonly Wasm[];
  }
}
