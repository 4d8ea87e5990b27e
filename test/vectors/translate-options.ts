import { createHash } from 'node:crypto';
import type { JsonObject } from '../../src/core/json.ts';
import { controllerOptions, type TranslateOptions, type WasmCache } from '../../src/translate/options.ts';

/** The instant at which the vectors' certificates are judged; any from 2026-05-26 to 2034-02-25 will do. */
const vectorClock = new Date('2027-01-01T00:00:00Z');

/** Options of a vector's options.json on top of a preset. */
export function vectorOptions(
  options: Readonly<Record<string, unknown>>,
  preset: TranslateOptions = controllerOptions,
): TranslateOptions {
  const { wasmCache, oidcDiscovery, ...rest } = options;
  return {
    ...preset,
    ...(rest as Partial<TranslateOptions>),
    now: vectorClock,
    oidcDiscovery: (oidcDiscovery ?? {}) as Record<string, JsonObject>,
    wasmCache: wasmCache === 'fake' ? fakeWasmCache : undefined,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The Wasm cache that the vectors describe: checksums derive from the URL. */
const fakeWasmCache: WasmCache = {
  resolve: ({ url, checksum }) => {
    const id = sha256(url);
    const sum = sha256(`salt${id}`);
    if (checksum && checksum !== sum) return { error: 'the checksum differs' };
    return {
      servingURL: `https://envoy-gateway.envoy-gateway-system.svc.cluster.local:18002/${id}.wasm`,
      sha256: sum,
    };
  },
};
