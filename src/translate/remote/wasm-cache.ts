import { createHash } from 'node:crypto';
import type { TranslateOptions, WasmCache } from '../options.ts';

type ControlPlane = Pick<TranslateOptions, 'controllerNamespace' | 'dnsDomain'>;

/**
 * Stands in for the cache of a control plane, without the network: a module whose checksum the policy gives is taken to be there. `assume`
 * is told about each module that this holds for; modules without a checksum cannot be served.
 */
export function assumedWasmCache(controlPlane: ControlPlane, assume: (note: string) => void): WasmCache {
  const noted = new Set<string>();
  return {
    resolve: ({ url, checksum }) => {
      if (!checksum)
        return { error: 'its checksum is not known: give sha256, or let it be fetched with --resolve-remote' };
      if (!noted.has(url)) assume(`the Wasm module ${url} is taken to be there with SHA-256 ${checksum}`);
      noted.add(url);
      return { servingURL: servingURL(url, controlPlane), sha256: checksum };
    },
  };
}

/** A cache of modules that were fetched: their checksums by `moduleKey`, or why they could not be had. */
export function fetchedWasmCache(
  controlPlane: ControlPlane,
  modules: ReadonlyMap<string, { readonly sha256: string } | { readonly error: string }>,
): WasmCache {
  return {
    resolve: ({ url, checksum }) => {
      const module = modules.get(moduleKey(url, checksum)) ?? { error: 'it was not fetched' };
      return 'error' in module ? module : { servingURL: servingURL(url, controlPlane), sha256: module.sha256 };
    },
  };
}

/** Two references to one URL with different checksums are two modules. */
export function moduleKey(url: string, checksum: string | undefined): string {
  return `${url} ${checksum ?? ''}`;
}

/** Where the control plane serves a module. It adds a secret of its own to the hash, so that real paths differ from this one. */
function servingURL(url: string, { controllerNamespace, dnsDomain }: ControlPlane): string {
  const path = createHash('sha256').update(url).digest('base64url');
  return `https://envoy-gateway.${controllerNamespace}.svc.${dnsDomain}:18002/${path}.wasm`;
}
